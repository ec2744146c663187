import { asSubgraph } from '@cdw/kernel/as-subgraph.ts';
import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import { createContext } from './context.ts';
import { openDb } from './db.ts';
import { schema } from './schema.ts';

export const openSubgraph = async (databaseUrl: string): Promise<Subgraph> =>
  asSubgraph({ name: 'evaluations', schema, database: await openDb(databaseUrl), createContext });
