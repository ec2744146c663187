import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StartError } from '../errors.ts';
import { createEmptyTestDatabase } from '../testing.ts';
import { migrate } from './migrate.ts';
import { openStore, type Store } from './store.ts';

let folder: string;
let database: { url: string; drop: () => Promise<void> };
const opened: Store[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  database = await createEmptyTestDatabase();
  await migration('20260101_keep_letters', 'CREATE TABLE "Letter" (id text PRIMARY KEY);');
});

afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function migration(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'migration.sql'), sql);
}

/** A start of one process: what was applied. */
async function start(schema = 'letters'): Promise<string[]> {
  const store = await openStore(database.url, schema);
  opened.push(store);
  return await store.alone(() => migrate(store, schema, folder));
}

describe('at start', () => {
  it('migrations are applied once, in the order of their names', async () => {
    await migration('20260102_date_letters', 'ALTER TABLE "Letter" ADD COLUMN "writtenOn" date;');
    expect(await start()).toEqual(['20260101_keep_letters', '20260102_date_letters']);
    expect(await start()).toEqual([]);
    await migration('20260103_sign_letters', 'ALTER TABLE "Letter" ADD COLUMN "signature" text;');
    expect(await start()).toEqual(['20260103_sign_letters']);
  });

  it('several processes may start at once', async () => {
    const applied = await Promise.all([start(), start(), start(), start('other')]);
    expect(applied.flat().sort()).toEqual(['20260101_keep_letters', '20260101_keep_letters']);
  });

  it('a database that is newer than the code is refused', async () => {
    await migration('20260102_date_letters', 'ALTER TABLE "Letter" ADD COLUMN "writtenOn" date;');
    await start();
    await rm(join(folder, '20260102_date_letters'), { recursive: true });
    await expect(start()).rejects.toThrow(/newer than this code: it holds 20260102_date_letters/);
  });

  it('a migration that fails stops the start and leaves nothing behind, so that a mended one goes on', async () => {
    const first = 'ALTER TABLE "Letter" ADD COLUMN "writtenOn" date;';
    await migration('20260102_break', `${first} ALTER TABLE "Nothing" ADD COLUMN "signature" text;`);
    await expect(start()).rejects.toThrow(StartError);
    await expect(start()).rejects.toThrow(
      /20260102_break of the schema "letters" failed, and nothing of it was done: .*Nothing/,
    );
    await migration('20260102_break', first);
    expect(await start()).toEqual(['20260102_break']);
  });

  it('what an earlier version left half done is told', async () => {
    await start();
    const [store] = opened as [Store];
    await store.execute(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ('1', '', '20260102_half')`,
    );
    await expect(start()).rejects.toThrow(/half migrated by an earlier version: 20260102_half/);
  });

  it('a migration that was edited after it was applied is refused', async () => {
    await start();
    await migration('20260101_keep_letters', 'CREATE TABLE "Letter" (id text PRIMARY KEY, body text);');
    await expect(start()).rejects.toThrow(/another text of 20260101_keep_letters/);
  });
});

it.each(['postgresql://127.0.0.1:1/none', 'postgresql://someone:secret@127.0.0.1:1/none'])(
  'a server that does not answer is named, without a password: %s',
  async (url) => {
    const failure = await openStore(url, 'letters').catch((cause: Error) => cause);
    expect(failure).toBeInstanceOf(StartError);
    expect((failure as Error).message).toMatch(/does not answer at 127\.0\.0\.1:1\/none.*DATABASE_URL/s);
    expect((failure as Error).message).not.toContain('secret');
  },
);

it('an embedded store keeps its data between starts', async () => {
  const kept = await mkdtemp(join(tmpdir(), 'embedded-'));
  const first = await openStore(kept, 'letters');
  await first.alone(() => migrate(first, 'letters', folder));
  await first.execute(`INSERT INTO letters."Letter" VALUES ('a')`);
  await first.close();
  const second = await openStore(kept, 'letters');
  opened.push(second);
  expect(await second.alone(() => migrate(second, 'letters', folder))).toEqual([]);
  await expect(second.execute(`INSERT INTO letters."Letter" VALUES ('a')`)).rejects.toThrow(/duplicate key/);
});
