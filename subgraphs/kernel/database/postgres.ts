import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { StartError } from '../errors.ts';
import { CONNECT_MILLISECONDS_MAX, CONNECTIONS_PER_POOL_MAX, MIGRATION_LOCK_MILLISECONDS_MAX } from '../limits.ts';
import { published } from './statements.ts';
import type { Store } from './store.ts';

/** One lock for all subgraphs: they share the database's extensions. The number only has to be ours. */
const MIGRATION_LOCK = 0x63_64_77;
const OLDEST_VERSION = 150_000;

export async function openPostgres(url: string, schema: string): Promise<Store> {
  const config = connectionTo(url, schema);
  await greet(config, url);
  return {
    kind: 'postgresql',
    adapter: new Adapter({ ...config, max: CONNECTIONS_PER_POOL_MAX }, { schema, statementNameGenerator }),
    alone: (work) => withLock(config, work),
    execute: (sql) => withClient(config, async (client) => void (await client.query(sql))),
    close: async () => {},
  };
}

/**
 * How connections to a subgraph's tables are opened. They compile no statement (`jit`): ours are over before their machine
 * code would be ready.
 */
export const connectionTo = (url: string, schema: string) => ({
  connectionString: url,
  options: `-c search_path=${schema},public -c jit=off`,
  connectionTimeoutMillis: CONNECT_MILLISECONDS_MAX,
  application_name: `cdw-${schema}`,
});

class Adapter extends PrismaPg {
  override connect = async () => published(await super.connect()) as Awaited<ReturnType<PrismaPg['connect']>>;
}

/** A name for each statement text, so that the server plans it once a connection. */
const statementNameGenerator = ({ sql }: { sql: string }): string => createHash('sha1').update(sql).digest('base64url');

async function greet(config: pg.PoolConfig, url: string): Promise<void> {
  const version = await withClient(config, async (client) => {
    const { rows } = await client.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::int AS version`,
    );
    return rows[0]?.version ?? 0;
  }).catch((cause: Error) => {
    throw new StartError(
      `PostgreSQL does not answer at ${withoutPassword(url)}: ${cause.message || cause.name}. ` +
        'Start it, or correct DATABASE_URL; leave DATABASE_URL out to use the embedded store.',
      { cause },
    );
  });
  if (version >= OLDEST_VERSION) return;
  throw new StartError(`PostgreSQL 15 or newer is needed, but ${withoutPassword(url)} is version ${version / 10_000}.`);
}

/** Works on a connection of its own. */
export async function withClient<T>(config: pg.PoolConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const withLock = <T>(config: pg.PoolConfig, work: () => Promise<T>): Promise<T> =>
  withClient(config, async (client) => {
    await client.query(`SET lock_timeout = ${MIGRATION_LOCK_MILLISECONDS_MAX}`);
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]).catch((cause: Error) => {
      throw new StartError(
        `Another process has been migrating this database for ${MIGRATION_LOCK_MILLISECONDS_MAX / 1_000} seconds. ` +
          'Wait for it, or end it, and start again.',
        { cause },
      );
    });
    return await work();
  });

function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return 'the given address, which is not a URL';
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}
