import { type ExecutionResult, graphql } from 'graphql';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import type { AskGraph, RequestContext } from './context.ts';
import { untilEnd } from './database/request-end.ts';
import { statements } from './database/statements.ts';
import type { Subgraph } from './subgraph.ts';
import { copyDatabase, createEmptyDatabase, type TestDatabase } from './test-database.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The database of this test run that holds every seed, to be copied. */
    template: string;
  }
}

/** A database with every seed, for one test file. */
export const createTestDatabase = (): Promise<TestDatabase> => copyDatabase(inject('template'));

/** A database without anything, on the store of this test run. */
export const createEmptyTestDatabase = (): Promise<TestDatabase> => {
  const template = inject('template');
  return createEmptyDatabase(template.startsWith('postgres') ? template : undefined);
};

/** What a test file asks of a subgraph. */
export type Tested = {
  readonly subgraph: () => Subgraph;
  /** Answers a query as one request, as it would leave the subgraph; of the public, when it is not said who asks. */
  readonly ask: (
    source: string,
    variables?: Record<string, unknown>,
    request?: Partial<RequestContext>,
  ) => Promise<ExecutionResult>;
  /** The data of an answer without errors. */
  readonly answer: <T = Record<string, unknown>>(source: string, variables?: Record<string, unknown>) => Promise<T>;
  /** Entities by their keys, as a gateway asks for them; those that do not exist are null. */
  readonly entities: <T = unknown>(representations: readonly object[], fields: string) => Promise<T[]>;
};

/** Opens a subgraph on a database of its own before the tests of a file, and closes it after them. */
export function testSubgraph(open: (databaseUrl: string) => Promise<Subgraph>): Tested {
  let database: TestDatabase;
  let subgraph: Subgraph;
  beforeAll(async () => {
    database = await createTestDatabase();
    subgraph = await open(database.url);
  });
  afterAll(async () => {
    await subgraph.close();
    await database.drop();
  });
  const ask: Tested['ask'] = async (source, variableValues, request) => {
    const contextValue = subgraph.createContext(request);
    const { errors, ...result } = await untilEnd(request?.signal, () =>
      graphql({ schema: subgraph.schema, source, variableValues, contextValue }),
    );
    return { ...result, ...(errors && { errors: errors.map(subgraph.maskError) }) };
  };
  const answer = async <T>(source: string, variables?: Record<string, unknown>): Promise<T> => {
    const { data, errors } = await ask(source, variables);
    expect(errors).toBeUndefined();
    return data as T;
  };
  const entities = async <T>(representations: readonly object[], fields: string): Promise<T[]> => {
    const source = `query ($of: [_Any!]!) { _entities(representations: $of) { ${fields} } }`;
    const { data, errors } = await ask(source, { of: representations });
    expect(errors?.filter(({ extensions }) => extensions.code !== 'NOT_FOUND') ?? []).toEqual([]);
    return (data as { _entities: T[] })._entities;
  };
  return { subgraph: () => subgraph, ask, answer, entities };
}

/** How many SQL statements a request sends. */
export async function countStatements(request: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const countOne = (): void => {
    count += 1;
  };
  statements.subscribe(countOne);
  await request().finally(() => statements.unsubscribe(countOne));
  return count;
}

/** A graph that knows some things by their keys, and nothing else: what a subgraph under test asks of the others. */
export const graphKnowing =
  (known: Readonly<Record<string, object>>): AskGraph =>
  async (_query, variables) => ({
    data: Object.fromEntries(
      Object.entries(variables).map(([name, key]) => [name.replace('key', 'found'), known[String(key)] ?? null]),
    ),
  });

/** How often a test does what it does at random moments: as often as a variable says, for a long run by hand. */
export const timesAsked = (variable: 'CUTS' | 'KILLS', otherwise: number): number =>
  Number(process.env[variable] ?? otherwise);
