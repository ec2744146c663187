import { raw, type Sql } from '@prisma/client/runtime/client';
import type { RawQuery } from '../listing.ts';
import type { Concern } from './concerned.ts';

/** What the kernel needs of a Prisma client, or of one of its transactions, to write. */
export type Tables = RawQuery & { readonly $executeRaw: (query: Sql) => Promise<number> };

/** A client that opens transactions on the tables `T`. */
export type Transacting<T extends Tables> = {
  readonly $transaction: <R>(
    work: (tables: T) => Promise<R>,
    options?: { maxWait?: number; timeout?: number; isolationLevel?: 'Serializable' },
  ) => Promise<R>;
};

/** Which things of a type: all of them, one, or some. */
export type Which = { readonly id?: string | { in: string[] } };

/** What a subgraph tells of its things, and to whom. */
export type Ledger<T extends Tables, Type extends string> = {
  /** The subgraph, after which its schema in the database is called. */
  readonly schema: string;
  /** What is public of all things of a type, or of one or some, with all that belongs to them. */
  readonly rowsOf: (tables: T, type: Type, where: Which) => Promise<{ id: string }[]>;
  /** Which organisations changes of some things concern today: they may read their audit. One may be told twice. */
  readonly concernedBy: (tables: T, type: Type, ids: string[]) => Promise<Concern[]>;
};

/** A table of a subgraph's own schema: on the embedded store every statement has to name it. */
export const tableOf = (schema: string, table: string): Sql => raw(`"${schema}"."${table}"`);
