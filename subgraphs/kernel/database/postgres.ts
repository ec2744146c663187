import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { StartError } from '../errors.ts';
import {
  CONNECT_MILLISECONDS_MAX,
  CONNECTIONS_PER_POOL_MAX,
  IDLE_IN_TRANSACTION_MILLISECONDS_MAX,
  LOCK_MILLISECONDS_MAX,
  MIGRATION_LOCK_MILLISECONDS_MAX,
  STATEMENT_MILLISECONDS_MAX,
} from '../limits.ts';
import { placeOf, withoutCredentials } from './address.ts';
import { Pool, withClient } from './connection.ts';
import { guarded } from './statements.ts';
import type { Store } from './store.ts';
import { WriteFailures } from './write-failures.ts';

/** One lock for all subgraphs: they share the database's extensions. The number only has to be ours. */
const MIGRATION_LOCK = 0x63_64_77;
const OLDEST_VERSION = 150_000;

export async function openPostgres(url: string, schema: string): Promise<Store> {
  const config = connectionTo(url, schema);
  await greet(config, url);
  const failures = new WriteFailures();
  // Whether the server answers is asked on a connection of its own, also while all others wait for something.
  const asking = new Pool({ ...limited(config), max: 1 });
  asking.on('error', () => undefined);
  return {
    kind: 'postgresql',
    adapter: new Adapter(config, schema, failures),
    alone: (work) => withLock(config, work),
    execute: (script) =>
      withClient(config, async (client) => {
        await client.query('BEGIN');
        await client.query(script);
        await client.query('COMMIT');
      }),
    rows: (sql) => withClient(config, async (client) => (await client.query(sql)).rows),
    ping: async () => {
      failures.refuseIfAny();
      const { rows } = await asking.query<{ answer: number }>(PROBE, [KNOWN]);
      if (rows[0]?.answer !== KNOWN + 1) throw new Error('The server does not answer rightly, or takes no writes.');
    },
    close: () => asking.end(),
  };
}

/** Answers what is known, and writes to the server's log, in a transaction that has to reach the disk. */
const PROBE = `SELECT $1::int + 1 AS answer, pg_logical_emit_message(true, 'cdw', 'probe')
  WHERE current_setting('transaction_read_only') = 'off'`;
const KNOWN = 41;

/**
 * How connections to a subgraph's tables are opened. They compile no statement (`jit`): ours are over before their machine
 * code would be ready. Their clock is UTC, since Prisma writes moments without a zone.
 */
export const connectionTo = (url: string, schema: string) => ({
  connectionString: url,
  options: `-c search_path=${schema},public -c jit=off -c timezone=UTC`,
  connectionTimeoutMillis: CONNECT_MILLISECONDS_MAX,
  application_name: `cdw-${schema}`,
});

/** The connections of a subgraph's requests: a statement that takes too long is ended, and so is one that waits too long for others. */
function limited(config: pg.PoolConfig): pg.PoolConfig {
  const limits = [
    `statement_timeout=${STATEMENT_MILLISECONDS_MAX}`,
    `lock_timeout=${LOCK_MILLISECONDS_MAX}`,
    `idle_in_transaction_session_timeout=${IDLE_IN_TRANSACTION_MILLISECONDS_MAX}`,
  ];
  return { ...config, options: [config.options, ...limits.map((limit) => `-c ${limit}`)].join(' ') };
}

class Adapter extends PrismaPg {
  constructor(config: pg.PoolConfig, schema: string, failures: WriteFailures) {
    super(new Pool({ ...limited(config), max: CONNECTIONS_PER_POOL_MAX }), { schema, disposeExternalPool: true });
    const connect = this.connect.bind(this);
    this.connect = async () => guarded(await connect(), failures);
  }
}

async function greet(config: pg.PoolConfig, url: string): Promise<void> {
  const version = await withClient(config, async (client) => {
    const { rows } = await client.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::int AS version`,
    );
    return rows[0]?.version ?? 0;
  }).catch((cause: Error) => {
    throw new StartError(
      `PostgreSQL does not answer at ${placeOf(url)}: ${withoutCredentials(cause.message || cause.name)}. ` +
        'Start it, or correct DATABASE_URL; leave DATABASE_URL out to use the embedded store.',
      { cause },
    );
  });
  if (version >= OLDEST_VERSION) return;
  throw new StartError(`PostgreSQL 15 or newer is needed, but ${placeOf(url)} is version ${version / 10_000}.`);
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
