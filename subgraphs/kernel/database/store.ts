import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { isServer } from './address.ts';
import { openEmbedded } from './embedded.ts';
import { openPostgres } from './postgres.ts';

/** Where one subgraph keeps its tables: a PostgreSQL schema of its own, on a server or in the embedded PGlite. */
export type Store = {
  readonly kind: 'embedded' | 'postgresql';
  readonly adapter: SqlMigrationAwareDriverAdapterFactory;
  /** Runs the work while no other process or subgraph migrates or seeds the same database. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** Runs a script of any length in one transaction, with no limit of time; tables without a schema are this subgraph's. */
  readonly execute: (script: string) => Promise<void>;
  readonly rows: <Row extends object>(sql: string) => Promise<Row[]>;
  /** Rejects when the store does not answer rightly, or nothing can be written to it. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** `postgresql://…` for a server, or a folder (`memory://` for none) for the embedded store. */
export const openStore = (url: string, schema: string): Promise<Store> =>
  isServer(url) ? openPostgres(url, schema) : openEmbedded(url, schema);
