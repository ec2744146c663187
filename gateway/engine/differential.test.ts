import { maskError } from '@cdw/kernel/errors.ts';
import { scalars } from '@cdw/kernel/scalars.ts';
import { type ExecutionResult, execute, parse, specifiedRules, validate } from 'graphql';
import { expect, test } from 'vitest';
import { inProcess } from '../in-process.ts';
import { createEngine } from './engine.ts';
import { subgraphNames, subgraphSchema, supergraph, wholeSchema } from './testing/bookshop.ts';
import { ids } from './testing/bookshop-rows.ts';
import { OPERATIONS, SEED } from './testing/env.ts';
import { type RandomOperation, randomFrom, randomOperation } from './testing/random-operation.ts';

const whole = wholeSchema();
const executors = new Map(subgraphNames.map((name) => [name as string, inProcess(opened(name))]));
const engine = createEngine(supergraph(), scalars, async (name, request) => {
  const executor = executors.get(name);
  if (!executor) throw new Error(`There is no subgraph ${name}.`);
  return executor({ ...request, context: undefined });
});

function opened(name: (typeof subgraphNames)[number]) {
  return {
    name,
    schema: subgraphSchema(name),
    createContext: () => ({}),
    maskError: (error: Parameters<typeof maskError>[0]) => maskError(error, () => undefined),
    store: '',
    news: [],
    ping: async () => undefined,
    close: async () => undefined,
  };
}

/** Where the answer is null for each error, since errors below one null may come in any number and order. */
function told({ data, errors = [] }: ExecutionResult): string[] {
  const places = errors.map(({ path = [] }) => {
    let value: unknown = data;
    const place = [];
    for (const step of path) {
      if (value === null || value === undefined) break;
      place.push(step);
      value = (value as Record<string | number, unknown>)[step];
    }
    return JSON.stringify(place);
  });
  return [...new Set(places)].toSorted();
}

/**
 * What the planner cannot plan: a field that requires another one, of an object that the same subgraph has reached from
 * an object of the same type. It says so, and the operation is answered with an error.
 */
const UNPLANNED = /^Failed to plan query: failed to build fetch graph: Path '.*' cannot be found/;
const UNPLANNED_PART_MAX = 0.005;

const asAnswered = (result: ExecutionResult) => ({ data: JSON.stringify(result.data), told: told(result) });

async function answers({ query, operationName, variables }: RandomOperation) {
  const document = parse(query);
  const request = { document, operationName, variables };
  return {
    ours: await engine.execute({ ...request, context: {} }).catch((error: Error) => error),
    theirs: await execute({ schema: whole, document, operationName, variableValues: variables }),
  };
}

test(`${OPERATIONS} random operations are answered as graphql-js answers them from one schema (seed ${SEED})`, async () => {
  const random = randomFrom(SEED);
  const count = { asked: 0, refused: 0, unplanned: 0, withErrors: 0, sameErrors: 0 };
  while (count.asked < OPERATIONS) {
    const operation = randomOperation(whole, random, ids);
    const refused = validate(engine.schema, parse(operation.query), specifiedRules);
    if (refused.length > 0) {
      count.refused += 1;
      expect(refused.filter(({ locations }) => !locations?.length).map(({ message }) => message)).toEqual(
        refused.length > 100 ? [expect.stringContaining('Too many validation errors')] : [],
      );
      continue;
    }
    count.asked += 1;
    const { ours, theirs } = await answers(operation);
    if (ours instanceof Error) {
      expect(ours.message).toMatch(UNPLANNED);
      count.unplanned += 1;
      continue;
    }
    expect(asAnswered(ours), `${operation.query}\n${JSON.stringify(operation.variables)}`).toEqual(asAnswered(theirs));
    if (theirs.errors) count.withErrors += 1;
    if (samePaths(ours, theirs)) count.sameErrors += 1;
  }
  expect(count.unplanned).toBeLessThanOrEqual(OPERATIONS * UNPLANNED_PART_MAX);
  expect(count.withErrors, JSON.stringify(count)).toBeGreaterThan(OPERATIONS / 20);
  expect(count.sameErrors).toBeGreaterThan(OPERATIONS * 0.9);
}, 600_000);

const samePaths = (ours: ExecutionResult, theirs: ExecutionResult): boolean =>
  JSON.stringify(pathsOf(ours)) === JSON.stringify(pathsOf(theirs));

const pathsOf = ({ errors = [] }: ExecutionResult): string[] =>
  errors.map(({ path }) => JSON.stringify(path)).toSorted();
