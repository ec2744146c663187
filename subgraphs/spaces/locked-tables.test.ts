import { untilEnd } from '@cdw/kernel/database/request-end.ts';
import { openStore, type Store } from '@cdw/kernel/database/store.ts';
import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { Context } from './context.ts';
import { openSubgraph } from './subgraph.ts';

describe.runIf(inject('template').startsWith('postgres'))('a table that somebody else has locked', () => {
  let subgraph: Subgraph;
  let store: Store;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await createTestDatabase();
    drop = database.drop;
    subgraph = await openSubgraph(database.url);
    store = await openStore(database.url, 'spaces');
  });
  afterAll(async () => {
    await store.close();
    await subgraph.close();
    await drop();
  });

  const ask = async (source: string, signal?: AbortSignal) => {
    const contextValue = subgraph.createContext({ signal });
    const { data, errors } = await untilEnd(signal, () => graphql({ schema: subgraph.schema, source, contextValue }));
    return { data, codes: errors?.map((error) => subgraph.maskError(error).extensions.code), errors };
  };

  /** Holds the table of spaces while something is done. */
  const locked = (work: () => Promise<void>): Promise<void> => {
    const { db } = subgraph.createContext() as Context;
    return db.$transaction(
      async (tables) => {
        await tables.$executeRaw`LOCK TABLE spaces."Space"`;
        await work();
      },
      { timeout: 60_000 },
    );
  };

  it('makes what is in it unavailable with advice, and nothing else', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    await locked(async () => {
      const { data, codes, errors } = await ask(
        '{ space(slug: "esco") { slug } organisation(slug: "ideta") { slug } }',
      );
      expect(data).toEqual({ space: null, organisation: { slug: 'ideta' } });
      expect(codes).toEqual(['SUBGRAPH_UNAVAILABLE']);
      expect(subgraph.maskError(errors?.[0] as never).message).toMatch(
        /Somebody else was changing.*send the request again/,
      );
      await expect(store.ping()).resolves.toBeUndefined();
      await expect(subgraph.ping()).resolves.toBeUndefined();
    });
    expect(logged).toHaveBeenCalled();
    logged.mockRestore();
    expect((await ask('{ space(slug: "esco") { slug } }')).data).toEqual({ space: { slug: 'esco' } });
  });

  it('is not waited for when the request has ended, and that is no fault to be logged', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    await locked(async () => {
      const end = new AbortController();
      const asked = ask('{ space(slug: "esco") { slug } }', end.signal);
      const waiting = `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'spaces."Space"'::regclass`;
      await expect.poll(async () => (await store.rows(waiting)).length).toBe(1);
      end.abort();
      expect((await asked).codes).toEqual(['SUBGRAPH_UNAVAILABLE']);
      expect(await store.rows(waiting)).toEqual([]);
    });
    expect(logged).not.toHaveBeenCalled();
    logged.mockRestore();
  });
});
