import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { openEmbedded } from './embedded.ts';
import { openPostgres } from './postgres.ts';

/** Where one subgraph keeps its tables: a PostgreSQL schema of its own, on a server or in the embedded PGlite. */
export type Store = {
  readonly kind: 'embedded' | 'postgresql';
  readonly adapter: SqlMigrationAwareDriverAdapterFactory;
  /** Runs the work while no other process or subgraph migrates or seeds the same database. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  readonly execute: (sql: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** `postgresql://…` for a server, or a folder (`memory://` for none) for the embedded store. */
export const openStore = (url: string, schema: string): Promise<Store> =>
  /^postgres(ql)?:\/\//.test(url) ? openPostgres(url, schema) : openEmbedded(url, schema);
