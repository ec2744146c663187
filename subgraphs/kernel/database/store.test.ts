import { expect, it } from 'vitest';
import { createEmptyTestDatabase } from '../testing.ts';
import { openStore } from './store.ts';

it('no statement is compiled to machine code', async () => {
  const database = await createEmptyTestDatabase();
  const store = await openStore(database.url, 'letters');
  const connection = await store.adapter.connect();
  try {
    const { rows } = await connection.queryRaw({
      sql: 'SELECT pg_jit_available()::text',
      args: [],
      argTypes: [],
    });
    expect(rows).toEqual([['false']]);
  } finally {
    await connection.dispose();
    await store.close();
    await database.drop();
  }
});
