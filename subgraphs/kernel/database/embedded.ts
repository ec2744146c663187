import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { StartError } from '../errors.ts';
import { lockFolder } from './folder-lock.ts';
import { published } from './statements.ts';
import type { Store } from './store.ts';

type Cluster = {
  readonly pglite: PGlite;
  readonly release: () => Promise<void>;
  users: number;
  queue: Promise<unknown>;
};

/** One embedded cluster a folder in this process: the subgraphs share it, each in its own schema. */
const clusters = new Map<string, Promise<Cluster>>();

const IN_MEMORY = 'memory://';

export async function openEmbedded(folder: string, schema: string): Promise<Store> {
  const cluster = await sharedCluster(folder);
  cluster.users += 1;
  const { pglite } = cluster;
  return {
    kind: 'embedded',
    adapter: new Adapter(pglite, schema),
    // The one session looks at this schema while its migrations run: they name their tables without a schema. All other
    // statements name it, so that those of other subgraphs may pass in between.
    alone: (work) => {
      const turn = cluster.queue.then(async () => {
        await pglite.exec(`SET search_path TO "${schema}", public`);
        return await work().finally(() => pglite.exec('RESET search_path'));
      });
      cluster.queue = turn.catch(() => undefined);
      return turn;
    },
    execute: async (sql) => void (await pglite.exec(sql)),
    close: async () => {
      cluster.users -= 1;
      if (cluster.users > 0) return;
      clusters.delete(folder);
      await pglite.close();
      await cluster.release();
    },
  };
}

function sharedCluster(folder: string): Promise<Cluster> {
  const known = clusters.get(folder);
  if (known) return known;
  const opening = openCluster(folder);
  clusters.set(folder, opening);
  opening.catch(() => clusters.delete(folder));
  return opening;
}

async function openCluster(folder: string): Promise<Cluster> {
  if (folder.startsWith(IN_MEMORY)) {
    const pglite = await PGlite.create({ extensions: { pg_trgm } });
    return { pglite, release: async () => {}, users: 0, queue: Promise.resolve() };
  }
  const release = await lockFolder(folder);
  try {
    const pglite = await PGlite.create({ dataDir: folder, extensions: { pg_trgm } });
    return { pglite, release, users: 0, queue: Promise.resolve() };
  } catch (cause) {
    await release();
    throw new StartError(
      `The embedded database in ${folder} cannot be opened: ${cause instanceof Error ? cause.message : cause}. ` +
        'Move the folder away to begin with a new one.',
      { cause },
    );
  }
}

/** The adapter for PGlite, which itself knows no schema and does not wait for the end of a migration's script. */
class Adapter extends PrismaPGlite {
  readonly #pglite: PGlite;
  readonly #schema: string;

  constructor(pglite: PGlite, schema: string) {
    super(pglite);
    this.#pglite = pglite;
    this.#schema = schema;
  }

  override async connect(): Promise<SqlDriverAdapter> {
    const adapter = await super.connect();
    adapter.getConnectionInfo = () => ({ schemaName: this.#schema, supportsRelationJoins: true });
    adapter.executeScript = async (script) => void (await this.#pglite.exec(script));
    return published(adapter);
  }

  override async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const shadow = await PGlite.create({ extensions: { pg_trgm } });
    await shadow.exec(
      `CREATE SCHEMA "${this.#schema}"; CREATE EXTENSION pg_trgm; SET search_path TO "${this.#schema}", public`,
    );
    return await new Adapter(shadow, this.#schema).connect();
  }
}
