import { expect, inject, it, vi } from 'vitest';
import { createTestDatabase } from '../testing.ts';
import { Cluster } from './cluster.ts';
import { RequestEnded, untilEnd } from './request-end.ts';
import { StoreBroken } from './store-broken.ts';

/** More parameters than the protocol can count: from then on PGlite answers everything with nothing. */
const TOO_MANY = 33_000;

async function breakParser(cluster: Cluster): Promise<void> {
  const list = Array.from({ length: TOO_MANY }, (_, n) => `$${n + 1}::text`).join();
  const values = Array.from({ length: TOO_MANY }, () => 'a');
  expect((await cluster.pglite.query(`SELECT ARRAY[${list}]`, values)).rows).toEqual([]);
  expect((await cluster.pglite.query('SELECT 1')).rows).toEqual([]);
}

const isEmbedded = !inject('template').startsWith('postgres');
/** Making a cluster takes long; the one in a folder is a copy. */
const MAKING_MILLISECONDS_MAX = 240_000;
const IN_MEMORY = { url: 'memory://broken', drop: async () => {} };

it.runIf(isEmbedded).each([
  ['in memory', async () => IN_MEMORY],
  ['in a folder', createTestDatabase],
])(
  'a store %s that answers everything with nothing is opened anew',
  async (_place, create) => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    const { url, drop } = await create();
    const cluster = await Cluster.open(url);
    await cluster.exec(`CREATE TABLE letter (id text); INSERT INTO letter VALUES ('a')`);
    const letters = async () => (await cluster.query('SELECT id FROM letter')).rows;
    const answersAgain = () => expect.poll(letters, { timeout: 50_000 }).toEqual([{ id: 'a' }]);

    await breakParser(cluster);
    await expect(cluster.ping()).rejects.toThrow(StoreBroken);
    await expect(letters()).rejects.toThrow(StoreBroken);
    await answersAgain();
    await expect(cluster.ping()).resolves.toBeUndefined();

    await breakParser(cluster);
    await expect(cluster.transaction((transaction) => transaction.query('SELECT 1'))).rejects.toThrow();
    await answersAgain();
    expect(logged.mock.calls.flat().join()).toMatch(/opened anew/);
    logged.mockRestore();
    await cluster.close();
    await drop();
  },
  MAKING_MILLISECONDS_MAX,
);

it.runIf(isEmbedded)('what waits for its turn is not begun when its request has ended', async () => {
  const { url, drop } = await createTestDatabase();
  const cluster = await Cluster.open(url);
  const end = new AbortController();
  const slow = cluster.query<{ count: number }>('SELECT count(*)::int AS count FROM generate_series(1, 300000)');
  const queued = untilEnd(end.signal, () => [1, 2, 3].map((n) => cluster.query('SELECT $1::int AS n', [n])));
  const others = cluster.query('SELECT 4 AS n');
  end.abort();
  expect((await slow).rows).toEqual([{ count: 300_000 }]);
  for (const result of await Promise.allSettled(queued)) {
    expect(result).toMatchObject({ status: 'rejected', reason: expect.any(RequestEnded) });
  }
  expect((await others).rows).toEqual([{ n: 4 }]);
  await cluster.close();
  await drop();
});
