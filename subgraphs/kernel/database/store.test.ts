import { expect, it, vi } from 'vitest';
import { createEmptyTestDatabase } from '../testing.ts';
import { openStore } from './store.ts';

/** What a connection of a new store answers. */
async function answerOf(sql: string): Promise<unknown[][]> {
  const database = await createEmptyTestDatabase();
  const store = await openStore(database.url, 'letters');
  const connection = await store.adapter.connect();
  try {
    return (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows;
  } finally {
    await connection.dispose();
    await store.close();
    await database.drop();
  }
}

it('a list of values of a type that a migration has just defined is one parameter', async () => {
  const database = await createEmptyTestDatabase();
  const store = await openStore(database.url, 'letters');
  await store.execute(`CREATE SCHEMA letters; CREATE TYPE letters."Ink" AS ENUM ('BLUE', 'BLACK')`);
  const connection = await store.adapter.connect();
  const sql = `SELECT ('BLUE'::letters."Ink" = ANY($1::letters."Ink"[]))::text`;
  const list = { scalarType: 'string', arity: 'list' } as const;
  const { rows } = await connection.queryRaw({ sql, args: [['BLUE']], argTypes: [list] });
  expect(rows).toEqual([['true']]);
  await connection.dispose();
  await store.close();
  await database.drop();
});

it('no statement is compiled to machine code', async () => {
  expect(await answerOf('SELECT pg_jit_available()::text')).toEqual([['false']]);
});

it('moments are those of UTC on each store, whichever time zone the process has', async () => {
  vi.stubEnv('TZ', 'Europe/Brussels');
  const answer = await answerOf(`SELECT current_setting('timezone')`).finally(() => vi.unstubAllEnvs());
  expect(answer).toEqual([['UTC']]);
});
