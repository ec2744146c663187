import { readFileSync } from 'node:fs';
import { SCOPES, scopesByDefault } from '@cdw/gateway/access/scopes.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import type { TestDatabase } from '@cdw/kernel/test-database.ts';
import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { buildSchema, type FieldDefinitionNode, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Graph, openGraph } from './graph.ts';
import { ACCESS } from './who-may/access.ts';
import { CAMPAIGNS } from './who-may/campaigns.ts';
import { EVALUATIONS } from './who-may/evaluations.ts';
import { HUBS } from './who-may/hubs.ts';
import { PARTNERSHIPS } from './who-may/partnerships.ts';
import { PROGRAMMES } from './who-may/programmes.ts';
import { ASKING, type Asking, type Rows } from './who-may/rows.ts';
import { SPACES } from './who-may/spaces.ts';

/** Every mutation, and every field that is not for everybody: nothing of either can be added without its row. */
const ROWS: Rows = {
  ...ACCESS,
  ...EVALUATIONS,
  ...CAMPAIGNS,
  ...HUBS,
  ...PARTNERSHIPS,
  ...PROGRAMMES,
  ...SPACES,
};

/** A thing that is not for whoever asks is to them as if it did not exist. */
const REFUSALS = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'];

let graph: Graph;
let database: TestDatabase;
let headers: Record<Asking, Record<string, string>>;
const table: string[][] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  graph = await openGraph(database.url);
  const keyOf = async (plan: Parameters<Graph['makeKey']>[0]) => ({ 'x-api-key': await graph.makeKey(plan) });
  const operatorOf = (slug: string, scopes: readonly string[]) =>
    keyOf({ role: 'OPERATOR', organisationIds: [seededId('org', slug)], scopes });
  headers = {
    anonymous: {},
    partner: await keyOf({ role: 'PARTNER', scopes: scopesByDefault.PARTNER }),
    'another operator': await operatorOf('bep', SCOPES),
    'its operator without the scope': await operatorOf('ideta', []),
    'its operator': await operatorOf('ideta', SCOPES),
    agency: await keyOf({ role: 'AGENCY' }),
  };
});
afterAll(async () => {
  await graph.close();
  await database.drop();
  console.log([['field', ...ASKING], ...table].map((row) => row.join(' | ')).join('\n'));
});

type Answer = { data?: Record<string, unknown>; errors?: { extensions: { code: string } }[] };

async function ask(asking: Asking, document: string, variables: object = {}): Promise<Answer> {
  const { text } = await graph.answer(document, { ...variables }, headers[asking]);
  return JSON.parse(text);
}

async function askAsAgency(document: string, variables?: object): Promise<Record<string, unknown>> {
  const { data, errors } = await ask('agency', document, variables);
  expect(errors).toBeUndefined();
  return data ?? {};
}

it('every mutation and every guarded field has its row', () => {
  const supergraph = buildSchema(readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8'), {
    assumeValid: true,
  });
  const guarded = Object.values(supergraph.getTypeMap()).flatMap((type) =>
    isObjectType(type)
      ? Object.values(type.getFields())
          .filter(({ astNode }) => type.name === 'Mutation' || isGuarded(astNode))
          .map(({ name }) => `${type.name}.${name}`)
      : [],
  );
  expect(guarded.length).toBeGreaterThan(15);
  expect(guarded.filter((coordinate) => !ROWS[coordinate])).toEqual([]);
});

const isGuarded = (node: FieldDefinitionNode | null | undefined): boolean =>
  node?.directives?.some(({ name }) => ['requiresScopes', 'authenticated'].includes(name.value)) ?? false;

it.each(Object.entries(ROWS))('%s is for whom its row says', async (coordinate, { document, variables, may }) => {
  const found: string[] = [];
  for (const asking of ASKING) {
    const given = typeof variables === 'function' ? await variables(askAsAgency) : variables;
    const { errors } = await ask(asking, document, given);
    const codes = errors?.map(({ extensions }) => extensions.code) ?? [];
    expect(codes).not.toContain('INTERNAL_SERVER_ERROR');
    expect(codes).not.toContain('GRAPHQL_VALIDATION_FAILED');
    found.push(codes.find((code) => REFUSALS.includes(code)) ?? 'may');
  }
  table.push([coordinate, ...found]);
  expect(ASKING.filter((_asking, place) => found[place] === 'may')).toEqual(may);
  expect(found[0]).toBe(may.includes('anonymous') ? 'may' : 'UNAUTHENTICATED');
});
