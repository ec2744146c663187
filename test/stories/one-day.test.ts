import { readFileSync } from 'node:fs';
import type { TestDatabase } from '@cdw/kernel/test-database.ts';
import { createTestDatabase } from '@cdw/kernel/testing.ts';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Graph, openGraph, WAYS } from '../graph.ts';

const DAY = '2017-03-01';
const STEPS = 2;

const schema = buildSchema(readFileSync('schema/public.graphql', 'utf8'));

/** What the public, who asks here, may not read. */
const GUARDED: ReadonlySet<string> = new Set(['spacesWithoutOperator']);

/**
 * The days of all things that can be reached from a type in some steps, as a selection. Below an abstract type each possible one has
 * names of its own, since the same field may be nullable in one of them only.
 */
function daysBelow(type: GraphQLNamedType, steps: number, alias = ''): string {
  if (isUnionType(type) || isInterfaceType(type)) {
    const possible = schema
      .getPossibleTypes(type)
      .map((one) => [one.name, daysBelow(one, steps, `${one.name}_`)] as const);
    return possible
      .map(([name, fields]) => fields && `... on ${name} { ${fields} }`)
      .filter(Boolean)
      .join(' ');
  }
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields());
  const own = fields.some(({ name }) => name === 'asOf') ? ['asOf'] : [];
  return [...own, ...fields.map((field) => step(field, steps, alias))].filter(Boolean).join(' ');
}

function step(field: GraphQLField<unknown, unknown>, steps: number, alias = ''): string {
  const type = getNamedType(field.type);
  if (!isCompositeType(type) || field.args.some(isRequiredArgument) || GUARDED.has(field.name)) return '';
  const isPage = field.args.some(({ name }) => name === 'first');
  // The nodes of a page are one step, not two; its edges lead to the same.
  if (field.name === 'edges' || field.name === 'pageInfo') return '';
  const left = field.name === 'nodes' ? steps : steps - 1;
  if (left < 0) return '';
  const below = daysBelow(type, left);
  return below && `${alias && `${alias}${field.name}: `}${field.name}${isPage ? '(first: 1)' : ''} { ${below} }`;
}

/** Things of each subgraph that existed on the day, with what is asked of them. */
const ROOTS = {
  space: 'esco',
  organisation: 'ideta',
  network: 'cowallonia',
  creativeHub: 'hub-c',
  partnership: 'mutualisation-negundo-esco',
  programme: 'creative-wallonia-2015-2019',
  commitment: 'nouveau-delai-de-trois-ans',
  autonomyRule: 'equilibre-apres-trois-ans',
} as const;

const QUESTIONS = Object.entries(ROOTS).flatMap(([root, slug]) => {
  const type = getNamedType(schema.getQueryType()?.getFields()[root]?.type as never);
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  return fields.flatMap((field) => {
    const below = step(field, STEPS);
    return below ? [[root, field.name, `{ ${root}(slug: "${slug}", asOf: "${DAY}") { asOf ${below} } }`] as const] : [];
  });
});

/** All values of `asOf` in an answer, with where they stand. */
const daysIn = (value: unknown, path = ''): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, below]) =>
        name === 'asOf' ? [`${path}: ${below}`] : daysIn(below, `${path}.${name}`),
      );

describe.each(WAYS)('a day that is asked for at the top reaches all below it, in whichever subgraph, %s', (way) => {
  let database: TestDatabase;
  let graph: Graph;
  beforeAll(async () => {
    database = await createTestDatabase();
    graph = await openGraph(database.url, way);
  });
  afterAll(async () => {
    await graph.close();
    await database.drop();
  });

  it.each(QUESTIONS)('%s.%s', async (_root, _field, question) => {
    const { text } = await graph.answer(question);
    const { data, errors } = JSON.parse(text);
    expect(errors).toBeUndefined();
    const days = daysIn(data);
    expect(days).not.toEqual([]);
    expect(days.filter((day) => !day.endsWith(`: ${DAY}`))).toEqual([]);
  });
});
