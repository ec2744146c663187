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

it.each(['in memory', 'in a folder'])(
  'a store %s that answers everything with nothing is opened anew',
  async (place) => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    const folder = place === 'in memory' ? 'memory://broken' : await mkdtemp(join(tmpdir(), 'broken-'));
    const cluster = await Cluster.open(folder);
    await cluster.exec(`CREATE TABLE letter (id text); INSERT INTO letter VALUES ('a')`);
    const letters = () => cluster.query('SELECT id FROM letter');

    await breakParser(cluster);
    await expect(cluster.ping()).rejects.toThrow(StoreBroken);
    await expect(letters()).rejects.toThrow(StoreBroken);
    await expect
      .poll(
        () =>
          cluster.ping().then(
            () => 'answers',
            () => 'does not',
          ),
        { timeout: 50_000 },
      )
      .toBe('answers');
    expect((await letters()).rows).toEqual([{ id: 'a' }]);

    await breakParser(cluster);
    const insert = `INSERT INTO letter VALUES ('b') RETURNING id`;
    await expect(cluster.transaction((transaction) => transaction.query(insert))).rejects.toThrow();
    await expect
      .poll(
        () =>
          letters().then(
            ({ rows }) => rows.length,
            () => 0,
          ),
        { timeout: 50_000 },
      )
      .toBeGreaterThan(0);
    expect(logged.mock.calls.flat().join()).toMatch(/opened anew/);
    logged.mockRestore();
    await cluster.close();
    if (place === 'in a folder') await rm(folder, { recursive: true });
  },
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
