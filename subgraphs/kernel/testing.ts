import { randomUUID } from 'node:crypto';
import { type ExecutionResult, graphql } from 'graphql';
import pg from 'pg';
import type { Subgraph } from './subgraph.ts';

/** A subgraph on a database of its own, for one test file. */
export type Tested = {
  readonly subgraph: Subgraph;
  /** Answers a query as one request, as it would leave the subgraph. */
  readonly ask: (source: string, variables?: Record<string, unknown>) => Promise<ExecutionResult>;
  readonly close: () => Promise<void>;
};

/** The server on which the tests run again, given to the vitest project of that name. */
const SERVER = process.env.TEST_STORE === 'postgresql' ? process.env.TEST_DATABASE_URL : undefined;

export async function openForTest(open: (databaseUrl: string) => Promise<Subgraph>): Promise<Tested> {
  const database = await createTestDatabase();
  const subgraph = await open(database.url);
  return {
    subgraph,
    ask: async (source, variables) => {
      const contextValue = subgraph.createContext();
      const { errors, ...result } = await graphql({
        schema: subgraph.schema,
        source,
        variableValues: variables,
        contextValue,
      });
      return { ...result, ...(errors && { errors: errors.map(subgraph.maskError) }) };
    },
    close: async () => {
      await subgraph.close();
      await database.drop();
    },
  };
}

/** An empty database: embedded in memory, or a new one on the server of the tests. */
export async function createTestDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `cdw_test_${randomUUID().replaceAll('-', '')}`;
  if (!SERVER) return { url: `memory://${name}`, drop: async () => {} };
  await onServer(`CREATE DATABASE ${name}`);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`) };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
