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

/** A table of a subgraph's own schema: on the embedded store every statement has to name it. */
export const tableOf = (schema: string, table: string): Sql => raw(`"${schema}"."${table}"`);
