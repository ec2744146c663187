import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openDatabase } from '@cdw/kernel/database/open-database.ts';
import { createEmptyDatabase, type TestDatabase } from '@cdw/kernel/test-database.ts';
import { createEmptyTestDatabase, createTestDatabase } from '@cdw/kernel/testing.ts';
import { latestCursor, readChanges } from '@cdw/kernel/writing/feed.ts';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Follower, tellKinds } from './changes-for-test.ts';
import { openDb } from './db.ts';
import { PrismaClient } from './generated/prisma/client.ts';

const run = promisify(execFile);
const isOnServer = inject('template').startsWith('postgres');
/** A dump needs `pg_dump` and a server. */
const hasPgDump = await run('pg_dump', ['--version']).then(
  () => isOnServer,
  () => false,
);

const databases: TestDatabase[] = [];
afterAll(async () => {
  await source.close();
  await Promise.all(databases.map(({ drop }) => drop()));
});
const kept = async (database: Promise<TestDatabase>): Promise<TestDatabase> => {
  databases.push(await database);
  return await database;
};

/** Migrated, and without a row. */
const openUnseeded = (url: string) =>
  openDatabase({
    name: 'spaces',
    url,
    seed: async () => undefined,
    createClient: (adapter) => new PrismaClient({ adapter }),
  });

const tell = (client: PrismaClient, kinds: string[]) => client.$transaction((tables) => tellKinds(tables, kinds));
const transactionOf = async (client: PrismaClient): Promise<bigint> => {
  const [row] = await client.$queryRawUnsafe<{ id: string }[]>('SELECT pg_current_xact_id()::text AS id');
  return BigInt(row?.id ?? 0);
};

/** Copies every row and every sequence of the subgraph into a migrated database that has none, as a restored dump does. */
async function copyRows(from: PrismaClient, to: string): Promise<void> {
  const target = await openUnseeded(to);
  const tables = await from.$queryRawUnsafe<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'spaces' AND tablename <> '_prisma_migrations'`,
  );
  const sequences = await from.$queryRawUnsafe<{ name: string; last: string }[]>(
    `SELECT sequencename AS name, last_value::text AS last FROM pg_sequences WHERE schemaname = 'spaces' AND last_value IS NOT NULL`,
  );
  await target.client.$transaction(
    async (copied) => {
      await copied.$executeRawUnsafe('SET LOCAL session_replication_role = replica');
      for (const { name } of tables) {
        const [all] = await from.$queryRawUnsafe<{ rows: string }[]>(
          `SELECT coalesce(jsonb_agg(to_jsonb(t)), '[]')::text AS rows FROM spaces."${name}" AS t`,
        );
        await copied.$executeRawUnsafe(
          `INSERT INTO spaces."${name}" SELECT * FROM jsonb_populate_recordset(NULL::spaces."${name}", $1::jsonb)`,
          all?.rows,
        );
      }
      for (const { name, last } of sequences) {
        await copied.$queryRawUnsafe(`SELECT setval('spaces."${name}"', ${last})`);
      }
    },
    { timeout: 60_000 },
  );
  await target.close();
}

/** Raises the transaction counter of a server past that of another one. */
async function raiseCounter(client: PrismaClient, past: bigint): Promise<void> {
  while ((await transactionOf(client)) <= past) {
    await client.$executeRawUnsafe(`DO $$ BEGIN FOR n IN 1..1000 LOOP
      BEGIN PERFORM pg_current_xact_id(); RAISE 'undone'; EXCEPTION WHEN OTHERS THEN NULL; END; END LOOP; END $$`);
  }
}

let source: Awaited<ReturnType<typeof openDb>>;
let sourceUrl: string;
beforeAll(async () => {
  sourceUrl = (await kept(createTestDatabase())).url;
  source = await openDb(sourceUrl);
});

describe('a feed that moves to another server or store', () => {
  const follower = new Follower(100);
  let embedded: TestDatabase;
  let moved: Awaited<ReturnType<typeof openDb>>;
  // The first user of a database in memory keeps it while others come and go.
  let keeper: Awaited<ReturnType<typeof openUnseeded>>;
  beforeAll(async () => {
    embedded = await kept(createEmptyDatabase(undefined));
    keeper = await openUnseeded(embedded.url);
    await follower.follow(source.client);
    await tell(source.client, ['BEFORE_1']);
    await raiseCounter(source.client, (await transactionOf(keeper.client)) + 1_000n);
    await tell(source.client, ['BEFORE_2']);
    await copyRows(source.client, embedded.url);
    moved = await openDb(embedded.url);
  });
  afterAll(() => Promise.all([keeper.close(), moved.close()]));

  it('goes on, with the cursors from before, where transactions count from less', async () => {
    expect(moved.news).toEqual([]);
    expect(await transactionOf(moved.client)).toBeLessThan(await transactionOf(source.client));
    expect(await latestCursor(moved.client, 'spaces')).toBe(await latestCursor(source.client, 'spaces'));
    await tell(moved.client, ['AFTER_1']);
    await follower.follow(moved.client);
    await tell(moved.client, ['AFTER_2']);
    await follower.follow(moved.client);
    expect(follower.kinds.slice(-4)).toEqual(['BEFORE_1', 'BEFORE_2', 'AFTER_1', 'AFTER_2']);
    const anew = new Follower(100);
    await anew.follow(moved.client);
    expect(anew.kinds).toEqual(follower.kinds);
  });

  it('goes on when it moves again, from the embedded store to a server where there is one', async () => {
    const { url } = await kept(createEmptyTestDatabase());
    const back = await openUnseeded(url);
    await copyRows(moved.client, url);
    await tell(back.client, ['AFTER_3']);
    await follower.follow(back.client);
    expect(follower.kinds.slice(-2)).toEqual(['AFTER_2', 'AFTER_3']);
    await back.close();
  });

  it.runIf(hasPgDump)('goes on in a database into which it was dumped', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cdw-dump-'));
    const target = await kept(createEmptyTestDatabase());
    const cursor = await latestCursor(source.client, 'spaces');
    await run('pg_dump', ['--file', join(folder, 'dump.sql'), sourceUrl]);
    await run('psql', ['--quiet', '--set', 'ON_ERROR_STOP=1', '--file', join(folder, 'dump.sql'), target.url]);
    await rm(folder, { recursive: true });
    const restored = await openDb(target.url);
    expect(restored.news).toEqual([]);
    await tell(restored.client, ['RESTORED']);
    const onward = new Follower(100, cursor);
    await onward.follow(restored.client);
    expect(onward.kinds).toEqual(['RESTORED']);
    await restored.close();
  });
});

describe('a cursor of the feed', () => {
  it('is not taken for one of another change, where an earlier time was restored', async () => {
    const [, , position, moment] = JSON.parse(
      Buffer.from(await latestCursor(source.client, 'spaces'), 'base64url').toString(),
    ) as string[];
    const cursorOf = (...place: unknown[]): string =>
      Buffer.from(JSON.stringify(['changes of spaces', '', ...place.map(String)])).toString('base64url');
    for (const cursor of [cursorOf(Number(position) + 1, moment), cursorOf(position, Number(moment) + 1)]) {
      const reading = readChanges(source.client, 'spaces', { after: cursor });
      await expect(reading).rejects.toThrow(/restored from a time before it/);
    }
    for (const cursor of [cursorOf(position), cursorOf('-1', '0'), cursorOf('1e3', '0'), cursorOf(10n ** 30n, '0')]) {
      await expect(readChanges(source.client, 'spaces', { after: cursor })).rejects.toThrow(/is not a cursor/);
    }
  });

  it('may be one that named a change by its number', async () => {
    const { changes } = await readChanges(source.client, 'spaces', { first: 3 });
    const position = BigInt(changes[1]?.position ?? 0);
    const second = await source.client.change.findFirstOrThrow({ where: { position } });
    const after = async (text: string) => {
      const cursor = Buffer.from(text).toString('base64url');
      return (await readChanges(source.client, 'spaces', { first: 1, after: cursor })).changes;
    };
    expect(await after(`CHANGE 812 ${second.sequence}`)).toEqual(changes.slice(2, 3));
    expect(await after('CHANGE 0 0')).toEqual(changes.slice(0, 1));
    await expect(after('CHANGE 812 999999999')).rejects.toThrow(/restored from a time before it/);
  });
});
