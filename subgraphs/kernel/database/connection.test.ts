import type { SqlDriverAdapter, SqlQueryable } from '@prisma/driver-adapter-utils';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { LOCK_MILLISECONDS_MAX, STATEMENT_MILLISECONDS_MAX, STATEMENTS_NAMED_MAX } from '../limits.ts';
import { createEmptyTestDatabase } from '../testing.ts';
import { RequestEnded, untilEnd } from './request-end.ts';
import { openStore, type Store } from './store.ts';

const isOnServer = inject('template').startsWith('postgres');

const LONG = 'SELECT pg_sleep(60)::text';

describe.runIf(isOnServer)('a connection to a server', () => {
  let store: Store;
  let adapter: SqlDriverAdapter;
  let url: string;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await createEmptyTestDatabase();
    ({ url, drop } = database);
    store = await openStore(url, 'letters');
    await store.execute('CREATE SCHEMA letters; CREATE TABLE letters."Letter" (id text)');
    adapter = await store.adapter.connect();
  });
  afterAll(async () => {
    await adapter.dispose();
    await store.close();
    await drop();
  });

  const ask = async (sql: string, from: SqlQueryable = adapter): Promise<unknown[][]> =>
    (await from.queryRaw({ sql, args: [], argTypes: [] })).rows;
  const run = (sql: string, from: SqlQueryable): Promise<number> => from.executeRaw({ sql, args: [], argTypes: [] });
  const running = (sql: string): Promise<unknown[][]> =>
    ask(
      `SELECT pid::text FROM pg_stat_activity WHERE state = 'active' AND datname = current_database() AND query = '${sql}'`,
    );

  it('names statements that come again, and keeps as many as it may', async () => {
    const held = 'SELECT count(*)::text FROM pg_prepared_statements';
    const once = Array.from({ length: 20 }, (_, n) => `SELECT ${n}::text AS once`);
    for (const sql of once) await ask(sql);
    expect(Number((await ask(held))[0]?.[0])).toBeLessThan(10);
    const texts = Array.from({ length: STATEMENTS_NAMED_MAX + 100 }, (_, n) => `SELECT ${n}::text`);
    for (const sql of texts) for (let time = 0; time < 3; time += 1) await ask(sql);
    expect(Number((await ask(held))[0]?.[0])).toBe(STATEMENTS_NAMED_MAX);
    expect(await ask(texts[0] ?? '')).toEqual([['0']]);
  });

  it('ends the statement of a request that has ended, and serves the next one', async () => {
    const end = new AbortController();
    const asked = untilEnd(end.signal, () => ask(LONG));
    asked.catch(() => undefined);
    await expect.poll(() => running(LONG)).toHaveLength(1);
    end.abort();
    await expect(asked).rejects.toThrow(RequestEnded);
    expect(await running(LONG)).toEqual([]);
    await expect(untilEnd(end.signal, () => ask('SELECT 1::text'))).rejects.toThrow(RequestEnded);
    expect(await ask('SELECT 2::text')).toEqual([['2']]);
  });

  it('undoes what a request has written that ends before its transaction', async () => {
    const end = new AbortController();
    const asked = untilEnd(end.signal, async () => {
      const transaction = await adapter.startTransaction();
      try {
        await run(`INSERT INTO letters."Letter" VALUES ('a')`, transaction);
        await ask(LONG, transaction);
        await run('COMMIT', transaction);
      } catch (cause) {
        await run('ROLLBACK', transaction);
        throw cause;
      } finally {
        await transaction.rollback();
      }
    });
    asked.catch(() => undefined);
    await expect.poll(() => running(LONG)).toHaveLength(1);
    end.abort();
    await expect(asked).rejects.toThrow();
    expect(await ask('SELECT id FROM letters."Letter"')).toEqual([]);
  });

  it('serves what waits for a connection as a part of its own request', async () => {
    const end = new AbortController();
    const ended = untilEnd(end.signal, () => Array.from({ length: 20 }, () => ask(LONG)));
    const results = Promise.allSettled(ended);
    await expect
      .poll(
        async () =>
          (await store.rows(`SELECT 1 FROM pg_stat_activity WHERE query = '${LONG}' AND datname = current_database()`))
            .length,
      )
      .toBeGreaterThan(0);
    const others = Promise.all([ask('SELECT 3::text'), ask('SELECT 4::text')]);
    end.abort();
    expect(await others).toEqual([[['3']], [['4']]]);
    expect((await results).map(({ status }) => status)).toEqual(ended.map(() => 'rejected'));
  });

  it('has limits of time, and keeps its time in UTC', async () => {
    const settings = ['statement_timeout', 'lock_timeout', 'timezone'].map((name) => `current_setting('${name}')`);
    expect(await ask(`SELECT ${settings.join()}`)).toEqual([
      [`${STATEMENT_MILLISECONDS_MAX / 1_000}s`, `${LOCK_MILLISECONDS_MAX / 1_000}s`, 'UTC'],
    ]);
  });

  it('is asked whether the server takes writes', async () => {
    await expect(store.ping()).resolves.toBeUndefined();
    const [[name] = []] = await ask('SELECT current_database()::text');
    await store.execute(`ALTER DATABASE "${name}" SET default_transaction_read_only = on`);
    const readOnly = await openStore(url, 'letters');
    await expect(readOnly.ping()).rejects.toThrow(/takes no writes/);
    await readOnly.close();
  });
});
