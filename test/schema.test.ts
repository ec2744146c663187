import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { difference } from '@cdw/kernel/database/write-migration.ts';
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { compose } from '../schema/compose.ts';

const root = new URL('../', import.meta.url);
const composed = compose();
const publicSchema = buildSchema(composed['public.graphql'] ?? '');

describe('the schema files', () => {
  it.each(Object.keys(composed))('schema/%s is what the code says (if not: npm run schema)', (name) => {
    expect(readFileSync(new URL(`schema/${name}`, root), 'utf8')).toBe(composed[name]);
  });

  it.each(globSync('{schema,cli}/operations/*.graphql', { cwd: root.pathname }))('%s is a valid operation', (path) => {
    expect(validate(publicSchema, parse(readFileSync(new URL(path, root), 'utf8')))).toEqual([]);
  });
});

/** A type and what it has, each with its description. */
function* described(type: GraphQLNamedType): Generator<readonly [string, string | null | undefined]> {
  yield [type.name, type.description];
  if (isEnumType(type)) for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description];
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return;
  for (const field of Object.values(type.getFields())) {
    yield [`${type.name}.${field.name}`, field.description];
    if (!('args' in field)) continue;
    for (const argument of field.args) yield [`${type.name}.${field.name}(${argument.name})`, argument.description];
  }
}

it('every public type, field, argument and value is described', () => {
  const own = Object.values(publicSchema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const all = own.flatMap((type) => [...described(type)]);
  expect(all.length).toBeGreaterThan(500);
  expect(all.filter(([, description]) => !description).map(([name]) => name)).toEqual([]);
});

it.each(['spaces', 'hubs', 'partnerships', 'programmes', 'evaluations', 'gateway'])(
  'the migrations of %s lead to its Prisma schema',
  async (subgraph) => {
    expect(await difference(subgraph, fileURLToPath(new URL(`prisma/${subgraph}`, root)))).toMatch(
      /^(-- This is an empty migration\.)?\s*$/,
    );
  },
);
