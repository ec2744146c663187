import { asSubgraph } from '@cdw/kernel/as-subgraph.ts';
import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import { createContext } from './context.ts';
import { openDb } from './db.ts';
import { type Keys, keysOf } from './keys.ts';
import { schema } from './schema.ts';
import { showingFirstKey } from './seed.ts';

/** The subgraph, and what the gateway itself asks of the same tables at each request with a key. */
export type Access = { readonly subgraph: Subgraph; readonly keys: Keys };

/** Opens it; the first start shows the key by which all others are made. */
export async function openAccess(databaseUrl: string, show: (line: string) => void): Promise<Access> {
  const database = await openDb(databaseUrl, showingFirstKey(show));
  return {
    subgraph: asSubgraph({ name: 'access', schema, database, createContext }),
    keys: keysOf(database.client),
  };
}
