import { readFileSync } from 'node:fs';
import { SCOPES, scopesByDefault } from '@cdw/gateway/access/scopes.ts';
import { TEXT_CHARACTERS_MAX } from '@cdw/gateway/limits.ts';
import { statements } from '@cdw/kernel/database/statements.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import type { TestDatabase } from '@cdw/kernel/test-database.ts';
import { createTestDatabase } from '@cdw/kernel/testing.ts';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  GraphQLString,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  print,
} from 'graphql';
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

/** Fields that ask for a scope only of some rows, so that no router can know it: what is published is everybody's. */
const BY_ITS_ROW = new Set(Object.keys(ROWS).filter((coordinate) => /^(Observation|Evaluation)\./.test(coordinate)));

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

type Answer = {
  data?: Record<string, unknown>;
  errors?: { extensions: { code: string; faults?: unknown; id?: string } }[];
};

async function ask(asking: Asking, document: string, variables: object = {}): Promise<Answer> {
  const { text } = await graph.answer(document, { ...variables }, headers[asking]);
  return JSON.parse(text);
}

async function askAsAgency(document: string, variables?: object): Promise<Record<string, unknown>> {
  const { data, errors } = await ask('agency', document, variables);
  expect(errors).toBeUndefined();
  return data ?? {};
}

const supergraph = buildSchema(readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8'), {
  assumeValid: true,
});
const FIELDS = Object.values(supergraph.getTypeMap()).flatMap((type) =>
  isObjectType(type)
    ? Object.values(type.getFields()).map((field) => ({ coordinate: `${type.name}.${field.name}`, field }))
    : [],
);
const directives = (field: GraphQLField<unknown, unknown>) => field.astNode?.directives ?? [];
const has = (name: string) => (field: GraphQLField<unknown, unknown>) =>
  directives(field).some((directive) => directive.name.value === name);
const [asksForScopes, asksForSomebody] = [has('requiresScopes'), has('authenticated')];

it('every mutation and every guarded field has its row', () => {
  const guarded = FIELDS.filter(
    ({ coordinate, field }) => coordinate.startsWith('Mutation.') || asksForScopes(field) || asksForSomebody(field),
  );
  expect(guarded.length).toBeGreaterThan(15);
  expect(guarded.flatMap(({ coordinate }) => (ROWS[coordinate] ? [] : coordinate))).toEqual([]);
});

it('whatever is not public asks for a scope that a key can have', () => {
  const withoutScope = FIELDS.filter(
    ({ coordinate, field }) =>
      !asksForScopes(field) && (asksForSomebody(field) || (ROWS[coordinate] && !BY_ITS_ROW.has(coordinate))),
  );
  expect(withoutScope.map(({ coordinate }) => coordinate)).toEqual([]);
  for (const { coordinate, field } of FIELDS.filter((one) => asksForScopes(one.field))) {
    const named = directives(field).flatMap((directive) => print(directive).match(/"[^"]+"/g) ?? []);
    expect(named.length, coordinate).toBeGreaterThan(0);
    for (const scope of named) expect(SCOPES, coordinate).toContain(JSON.parse(scope));
  }
});

/** As many characters as the gateway lets pass and no text may have, of a kind that takes long to be read. */
const NONSENSE = 'Mo-Fr 08:00-12:00 "'.repeat(TEXT_CHARACTERS_MAX).slice(0, TEXT_CHARACTERS_MAX);

/** An input with nonsense in every text, given or not, and without sources; what it names stays, and a slug that is taken. */
function withNonsense(type: GraphQLInputType, given: unknown, name: string): unknown {
  const named = isNonNullType(type) ? type.ofType : type;
  if (name === 'sources') return [];
  if (isListType(named)) return (given as unknown[] | undefined)?.map((one) => withNonsense(named.ofType, one, name));
  if (isInputObjectType(named)) {
    if (given === undefined) return undefined;
    const fields = Object.values(named.getFields());
    return Object.fromEntries(
      fields.map((field) => [
        field.name,
        withNonsense(field.type, (given as Record<string, unknown>)[field.name], field.name),
      ]),
    );
  }
  if (named !== GraphQLString || (name === 'slug' && given !== undefined)) return given;
  return NONSENSE;
}

it.each(Object.entries(ROWS).filter(([coordinate]) => coordinate.startsWith('Mutation.')))(
  '%s tells a stranger that it may not, and nothing of what else it sent',
  async (coordinate, { document, variables }) => {
    const { input, ...given } = (
      typeof variables === 'function' ? await variables(askAsAgency) : (variables ?? {})
    ) as Record<string, unknown>;
    const { field } = FIELDS.find((one) => one.coordinate === coordinate) ?? {};
    const type = field?.args.find(({ name }) => name === 'input')?.type;
    const nonsense = type && input ? { ...given, input: withNonsense(type, input, 'input') } : given;
    const sent: string[] = [];
    const listen = (statement: unknown): void => void sent.push((statement as { sql: string }).sql);
    statements.subscribe(listen);
    const { errors } = await ask('another operator', document, nonsense).finally(() => statements.unsubscribe(listen));
    expect(
      sent.filter((sql) => /^\s*(INSERT|UPDATE|DELETE)|"Source"/.test(sql) && !sql.includes('lastUsedAt')),
    ).toEqual([]);
    const told = errors?.map(({ extensions: { code, faults, id } }) => [code, faults, id]);
    expect(told).toEqual([[coordinate.endsWith('ApiKey') && !input ? 'NOT_FOUND' : 'FORBIDDEN', undefined, undefined]]);
  },
);

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
