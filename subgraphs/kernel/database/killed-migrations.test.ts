import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTestDatabase, timesAsked } from '../testing.ts';
import { openStore } from './store.ts';

const PROGRAM = fileURLToPath(new URL('migrate-for-test.ts', import.meta.url));
const KILLS = timesAsked('KILLS', 8);
const MIGRATIONS = 12;
const MINUTES_MAX = 15;

/** Adds a column by several statements that take their time, each of which would be left over alone. */
const script = (n: number): string => `ALTER TABLE "Letter" ADD COLUMN "half${n}" text;
SELECT count(*) FROM generate_series(1, 50000);
ALTER TABLE "Letter" DROP COLUMN "half${n}";
ALTER TABLE "Letter" ADD COLUMN "c${n}" text;`;

it(
  `an upgrade that is killed ${KILLS} times goes on by itself`,
  async () => {
    const seed = randomInt(2 ** 31);
    console.log(`The moments of the kills are those of the seed ${seed}.`);
    const folder = await mkdtemp(join(tmpdir(), 'migrations-'));
    const { url, drop } = await createTestDatabase();
    const scripts = [
      'CREATE TABLE "Letter" (id text PRIMARY KEY);',
      ...Array.from({ length: MIGRATIONS }, (_, n) => script(n)),
    ];
    for (const [n, sql] of scripts.entries()) {
      await mkdir(join(folder, `m${100 + n}`));
      await writeFile(join(folder, `m${100 + n}`, 'migration.sql'), sql);
    }
    const start = (milliseconds?: number) => run(url, folder, milliseconds);
    for (const milliseconds of fc.sample(fc.integer({ min: 0, max: 600 }), { seed, numRuns: KILLS })) {
      expect(await start(milliseconds)).not.toMatch(/half migrated|failed|cannot be opened/);
    }
    expect(await start()).toMatch(/migrated\n$/);

    const store = await openStore(url, 'letters');
    const columns = await store.rows<{ name: string }>(`SELECT column_name AS name FROM information_schema.columns
      WHERE table_schema = 'letters' AND table_name = 'Letter' ORDER BY ordinal_position`);
    expect(columns.map(({ name }) => name)).toEqual(['id', ...Array.from({ length: MIGRATIONS }, (_, n) => `c${n}`)]);
    await store.close();
    await drop();
    await rm(folder, { recursive: true });
  },
  MINUTES_MAX * 60_000,
);

/** One start, killed some time after it has opened the store, where that is said: what it told. */
async function run(url: string, folder: string, milliseconds?: number): Promise<string> {
  const child = spawn(process.execPath, [PROGRAM, url, 'letters', folder]);
  let told = '';
  const opened = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        told += chunk;
        if (told.includes('opened')) resolve();
      });
    }
    child.once('exit', () => resolve());
  });
  const exit = once(child, 'exit');
  await opened;
  if (milliseconds !== undefined) {
    await setTimeout(milliseconds);
    child.kill('SIGKILL');
  }
  await exit;
  return told;
}
