import { raw, type Sql } from '@prisma/client/runtime/client';
import type { RawQuery } from '../listing.ts';

/** What the kernel needs of a Prisma client, or of one of its transactions, to write. */
export type Tables = RawQuery & { readonly $executeRaw: (query: Sql) => Promise<number> };

/** A client that opens transactions on the tables `T`. */
export type Transacting<T extends Tables> = {
  readonly $transaction: <R>(
    work: (tables: T) => Promise<R>,
    options?: { maxWait?: number; timeout?: number; isolationLevel?: 'Serializable' },
  ) => Promise<R>;
};

/** What a subgraph tells of its things, and to whom. */
export type Ledger<T extends Tables, Type extends string> = {
  /** The subgraph, after which its schema in the database is called. */
  readonly schema: string;
  /** What is public of all things of a type, or of one, with all that belongs to them. */
  readonly rowsOf: (tables: T, type: Type, where: { id?: string }) => Promise<{ id: string }[]>;
  /** The identifiers of the organisations that a change of a thing concerns today: they may read its audit. */
  readonly concernedBy: (tables: T, type: Type, id: string) => Promise<string[]>;
};

/** A table of a subgraph's own schema: on the embedded store every statement has to name it. */
export const tableOf = (schema: string, table: string): Sql => raw(`"${schema}"."${table}"`);
