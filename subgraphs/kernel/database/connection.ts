import pg from 'pg';
import { STATEMENTS_NAMED_MAX, STATEMENTS_SEEN_ONCE_MAX } from '../limits.ts';
import { endOfRequest, RequestEnded } from './request-end.ts';

/** What the library keeps of the statements that it prepared; its types do not tell. */
type Prepared = {
  readonly connection: {
    readonly parsedStatements: Record<string, string>;
    readonly close: (message: { type: 'S'; name: string }) => void;
  };
  readonly processID: number;
};

type Statement = { name?: string | undefined; readonly text: string };

/**
 * A connection that plans each statement once, for as many as it can keep, and ends a statement whose request has ended.
 * The server keeps a named statement for as long as the connection lasts, and filters make ever new texts: so a text gets a name when
 * it comes again, and the one that was longest not used is given up for it.
 */
class Connection extends pg.Client {
  readonly #seenOnce = new Set<string>();
  readonly #named = new Map<string, string>();
  #names = 0;

  readonly #config: pg.ClientConfig;

  constructor(config: pg.ClientConfig) {
    super(config);
    this.#config = config;
    const run = this.query.bind(this) as (...args: unknown[]) => Promise<unknown>;
    this.query = ((statement: string | Statement, ...rest: unknown[]) => {
      if (typeof statement !== 'string') statement.name = this.#nameOf(statement.text);
      const running = run(statement, ...rest);
      const signal = endOfRequest();
      return signal ? this.#endingWith(signal, running) : running;
    }) as pg.Client['query'];
  }

  #nameOf(text: string): string | undefined {
    const name = this.#named.get(text);
    if (name !== undefined) {
      this.#named.delete(text);
      this.#named.set(text, name);
      return name;
    }
    if (!this.#seenOnce.delete(text)) {
      this.#seenOnce.add(text);
      if (this.#seenOnce.size > STATEMENTS_SEEN_ONCE_MAX) this.#seenOnce.delete(oldest(this.#seenOnce));
      return undefined;
    }
    if (this.#named.size >= STATEMENTS_NAMED_MAX) this.#giveUp(oldest(this.#named.keys()));
    const given = `s${this.#names++}`;
    this.#named.set(text, given);
    return given;
  }

  /** The message goes before those of the statement that takes its place, so that it costs no round trip. */
  #giveUp(text: string): void {
    const name = this.#named.get(text) ?? '';
    const { connection } = this as unknown as Prepared;
    connection.close({ type: 'S', name });
    delete connection.parsedStatements[name];
    this.#named.delete(text);
  }

  /** The connection is free for another statement only when nothing can end that one by mistake. */
  async #endingWith(signal: AbortSignal, running: Promise<unknown>): Promise<unknown> {
    let cancelling: Promise<void> | undefined;
    const cancel = (): void => {
      cancelling = this.#cancel();
    };
    signal.addEventListener('abort', cancel, { once: true });
    try {
      return await running;
    } catch (cause) {
      throw signal.aborted ? new RequestEnded() : cause;
    } finally {
      signal.removeEventListener('abort', cancel);
      await cancelling;
    }
  }

  async #cancel(): Promise<void> {
    const { processID } = this as unknown as Prepared;
    // Where it cannot be cancelled, the statement ends by its own time limit.
    await withClient(this.#config, (client) => client.query('SELECT pg_cancel_backend($1)', [processID])).catch(
      () => undefined,
    );
  }
}

const oldest = (texts: Iterable<string>): string => texts[Symbol.iterator]().next().value ?? '';

/** Connections for the statements of one subgraph; what comes first is served first. */
export class Pool extends pg.Pool {
  constructor(config: pg.PoolConfig) {
    super({ ...config, Client: Connection } as object);
    // The library would run a statement as a part of whatever freed the connection, and so for another request.
    this.query = (async (...statement: Parameters<pg.Client['query']>) => {
      const connection = await this.connect();
      if (endOfRequest()?.aborted) {
        connection.release();
        throw new RequestEnded();
      }
      let isBroken = false;
      try {
        return await connection.query(...statement);
      } catch (cause) {
        isBroken = !(cause instanceof pg.DatabaseError);
        throw cause;
      } finally {
        connection.release(isBroken);
      }
    }) as unknown as pg.Pool['query'];
  }
}

/** Works on a connection of its own. */
export async function withClient<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config);
  // A connection that breaks while nothing is asked of it is told by what is asked next.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
