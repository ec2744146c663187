import { type ExecutionResult, graphql } from 'graphql';
import { inject } from 'vitest';
import type { Subgraph } from './subgraph.ts';
import { copyDatabase, createEmptyDatabase, type TestDatabase } from './test-database.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The database of this test run that holds every seed, to be copied. */
    template: string;
  }
}

/** A subgraph on a database of its own, for one test file. */
export type Tested = {
  readonly subgraph: Subgraph;
  /** Answers a query as one request, as it would leave the subgraph. */
  readonly ask: (source: string, variables?: Record<string, unknown>) => Promise<ExecutionResult>;
  readonly close: () => Promise<void>;
};

/** A database with every seed, for one test file. */
export const createTestDatabase = (): Promise<TestDatabase> => copyDatabase(inject('template'));

/** A database without anything, on the store of this test run. */
export const createEmptyTestDatabase = (): Promise<TestDatabase> => {
  const template = inject('template');
  return createEmptyDatabase(template.startsWith('postgres') ? template : undefined);
};

export async function openForTest(open: (databaseUrl: string) => Promise<Subgraph>): Promise<Tested> {
  const database = await createTestDatabase();
  const subgraph = await open(database.url);
  return {
    subgraph,
    ask: async (source, variables) => {
      const { errors, ...result } = await graphql({
        schema: subgraph.schema,
        source,
        variableValues: variables,
        contextValue: subgraph.createContext(),
      });
      return { ...result, ...(errors && { errors: errors.map(subgraph.maskError) }) };
    },
    close: async () => {
      await subgraph.close();
      await database.drop();
    },
  };
}
