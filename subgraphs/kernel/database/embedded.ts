import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { StartError } from '../errors.ts';
import { begunOnce } from './begun-once.ts';
import { Cluster } from './cluster.ts';
import { folderFault } from './folder-fault.ts';
import { lockFolder } from './folder-lock.ts';
import { guarded } from './statements.ts';
import type { Store } from './store.ts';
import { WriteFailures } from './write-failures.ts';
import { probeFolder } from './write-probe.ts';

type Shared = {
  readonly cluster: Cluster;
  readonly release: () => Promise<void>;
  users: number;
  queue: Promise<unknown>;
};

/** One embedded cluster a folder in this process: the subgraphs share it, each in its own schema. */
const clusters = new Map<string, Promise<Shared>>();

const IN_MEMORY = 'memory://';

export async function openEmbedded(folder: string, schema: string): Promise<Store> {
  const shared = await sharedCluster(folder);
  shared.users += 1;
  const { cluster } = shared;
  const failures = new WriteFailures();
  return {
    kind: 'embedded',
    adapter: new Adapter(cluster, schema, failures),
    alone: (work) => {
      const turn = shared.queue.then(work);
      shared.queue = turn.catch(() => undefined);
      return turn;
    },
    // Migrations name their tables without a schema. All other statements name it, since the one session is shared.
    execute: (script) => cluster.define(script, schema),
    rows: async <Row>(sql: string) => (await cluster.query<Row>(sql)).rows,
    ping: async () => {
      failures.refuseIfAny();
      await cluster.ping();
      if (!folder.startsWith(IN_MEMORY)) await probeFolder(folder);
    },
    close: async () => {
      shared.users -= 1;
      if (shared.users > 0) return;
      clusters.delete(folder);
      await cluster.close();
      await shared.release();
    },
  };
}

function sharedCluster(folder: string): Promise<Shared> {
  const known = clusters.get(folder);
  if (known) return known;
  const opening = openCluster(folder);
  clusters.set(folder, opening);
  opening.catch(() => clusters.delete(folder));
  return opening;
}

async function openCluster(folder: string): Promise<Shared> {
  if (folder.startsWith(IN_MEMORY)) {
    return { cluster: await Cluster.open(folder), release: async () => {}, users: 0, queue: Promise.resolve() };
  }
  const release = await lockFolder(folder).catch(explained(folder));
  try {
    const cluster = await begunOnce(folder, () => Cluster.open(folder));
    return { cluster, release, users: 0, queue: Promise.resolve() };
  } catch (cause) {
    await release();
    return await explained(folder)(cause);
  }
}

const explained =
  (folder: string) =>
  async (cause: unknown): Promise<never> => {
    if (cause instanceof StartError) throw cause;
    throw new StartError(await folderFault(folder, cause), { cause });
  };

/** The adapter for PGlite, which itself knows no schema and does not wait for the end of a migration's script. */
class Adapter extends PrismaPGlite {
  readonly #cluster: Pick<PGlite, 'exec'>;
  readonly #schema: string;
  readonly #failures: WriteFailures | undefined;

  constructor(cluster: PGlite | Cluster, schema: string, failures?: WriteFailures) {
    // It asks for nothing else.
    super(cluster as PGlite);
    this.#cluster = cluster;
    this.#schema = schema;
    this.#failures = failures;
  }

  override async connect(): Promise<SqlDriverAdapter> {
    const adapter = await super.connect();
    adapter.getConnectionInfo = () => ({ schemaName: this.#schema, supportsRelationJoins: true });
    adapter.executeScript = async (script) => void (await this.#cluster.exec(script));
    return guarded(adapter, this.#failures);
  }

  override async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const shadow = await PGlite.create({ extensions: { pg_trgm } });
    await shadow.exec(
      `CREATE SCHEMA "${this.#schema}"; CREATE EXTENSION pg_trgm; SET search_path TO "${this.#schema}", public`,
    );
    return await new Adapter(shadow, this.#schema).connect();
  }
}
