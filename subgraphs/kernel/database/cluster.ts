import { setImmediate } from 'node:timers/promises';
import { PGlite, type QueryOptions, type Results, type Transaction } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { logFault } from '../log.ts';
import { refuseIfEnded } from './request-end.ts';
import { StoreBroken } from './store-broken.ts';

/** What tells a store that answers rightly from one that answers everything with nothing, as PGlite does once its parser broke. */
const QUESTION = 'SELECT $1::int + 1 AS answer';
const KNOWN = 41;

/** Statements that answer columns, even where they find no row. */
const ANSWERS = /^\s*(SELECT|VALUES)\b|^\s*(INSERT|UPDATE|DELETE)\b.*\bRETURNING\b/is;

const IN_MEMORY = 'memory://';

/**
 * One PGlite, which is opened anew when it no longer answers rightly. Its statements come one after the other; one that waits is not
 * begun when its request has ended in the meantime. Each has a turn of the event loop of its own: PGlite works in this thread, and one
 * statement would follow the other without the process seeing to anything else.
 */
export class Cluster {
  readonly #folder: string;
  #pglite: PGlite;
  #last: Promise<unknown> = Promise.resolve();
  #reopening: Promise<void> | undefined;
  #isClosed = false;

  private constructor(folder: string, pglite: PGlite) {
    this.#folder = folder;
    this.#pglite = pglite;
  }

  static async open(folder: string): Promise<Cluster> {
    return new Cluster(folder, await create(folder));
  }

  /** The store itself, for whoever has to break it: nobody else passes the checks. */
  get pglite(): PGlite {
    return this.#pglite;
  }

  query<Row>(sql: string, values?: unknown[], options?: QueryOptions): Promise<Results<Row>> {
    const turn = this.#last.then(async () => {
      await setImmediate();
      refuseIfEnded();
      return await this.#checked(sql, () => this.#pglite.query<Row>(sql, values, options));
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async exec(script: string): Promise<Results[]> {
    await this.#reopening;
    return await this.#pglite.exec(script);
  }

  async transaction<R>(work: (transaction: Transaction) => Promise<R>): Promise<R> {
    await this.#reopening;
    return await this.#pglite.transaction((transaction) => {
      const { query } = transaction;
      transaction.query = (sql, values, options) => this.#checked(sql, () => query(sql, values, options));
      return work(transaction);
    });
  }

  /** Runs a script that may define types. PGlite knows only the array types that there were when it was opened, until it looks again. */
  async define(script: string, schema: string): Promise<void> {
    await this.transaction(async (transaction) => {
      await transaction.exec(`SET LOCAL search_path TO "${schema}", public`);
      await transaction.exec(script);
    });
    await this.#pglite.refreshArrayTypes();
  }

  /** Rejects when the store does not answer rightly; it is then being opened anew. */
  async ping(): Promise<void> {
    if (this.#reopening) throw new StoreBroken();
    if (await isRight(this.#pglite)) return;
    this.#reopen();
    throw new StoreBroken();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    // Why it could not be opened anew was said then.
    await this.#reopening?.catch(() => undefined);
    await this.#last;
    await this.#pglite.close();
  }

  /** An answer without columns where there must be some is none; after a fault of the driver the store is asked. */
  async #checked<Row>(sql: string, run: () => Promise<Results<Row>>): Promise<Results<Row>> {
    if (this.#reopening) throw new StoreBroken();
    const pglite = this.#pglite;
    try {
      const result = await run();
      if (result.fields.length > 0 || !ANSWERS.test(sql)) return result;
    } catch (cause) {
      if (!isOfStatement(cause)) this.ping().catch(() => undefined);
      throw cause;
    }
    this.#reopen(pglite);
    throw new StoreBroken();
  }

  /** Opens the store anew, once for all that find it broken. */
  #reopen(broken = this.#pglite): void {
    if (this.#isClosed || this.#reopening || broken !== this.#pglite) return;
    this.#reopening = this.#openAnew(broken).finally(() => {
      this.#reopening = undefined;
    });
    // Why it cannot be opened is said by whoever asks next, and found broken again.
    this.#reopening.catch((cause: unknown) => logFault('The embedded store could not be opened anew.', cause));
  }

  async #openAnew(broken: PGlite): Promise<void> {
    logFault('The embedded store no longer answers rightly: it is opened anew.');
    const isInMemory = this.#folder.startsWith(IN_MEMORY);
    const held = isInMemory ? await broken.dumpDataDir('none') : undefined;
    await broken.close();
    this.#pglite = await create(this.#folder, held);
  }
}

/** Its clock is UTC, as on a server: it would take the time zone of this process, and Prisma reads moments without one. */
async function create(folder: string, held?: Blob): Promise<PGlite> {
  const pglite = await PGlite.create({
    ...(folder.startsWith(IN_MEMORY) ? {} : { dataDir: folder }),
    ...(held && { loadDataDir: held }),
    extensions: { pg_trgm },
  });
  await pglite.exec(`SET TIME ZONE 'UTC'`);
  return pglite;
}

async function isRight(pglite: PGlite): Promise<boolean> {
  const { rows } = await pglite.query<{ answer: number }>(QUESTION, [KNOWN]).catch(() => ({ rows: [] }));
  return rows[0]?.answer === KNOWN + 1;
}

/** What PostgreSQL itself says of a statement has a code of five signs; whatever else is thrown comes from the driver. */
const isOfStatement = (cause: unknown): boolean => {
  const { code, severity } = cause as { code?: unknown; severity?: unknown };
  return typeof code === 'string' && code.length === 5 && severity === 'ERROR';
};
