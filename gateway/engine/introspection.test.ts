import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { open } from '../open-fixture.ts';

let gateway: Awaited<ReturnType<typeof open>>;
beforeAll(async () => {
  gateway = await open();
});
afterAll(() => gateway.close());

const everything = { inputValueDeprecation: true, schemaDescription: true, specifiedByUrl: true, oneOf: true };

/** The order in a list of types, fields or directives means nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(sorted).toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sorted(inner)]));
}

describe('introspection', () => {
  test('the schema can be asked for beside other fields', async () => {
    const { json } = await gateway.ask('{ item(id: "a") { title price } __schema { queryType { name } } }');
    expect(json).toEqual({ data: { item: { title: 'Item a', price: 1 }, __schema: { queryType: { name: 'Query' } } } });
  });

  test('a type can be asked for beside other fields, in a fragment, by a variable', async () => {
    const query =
      'query ($name: String!) { ...A cheapest { title } } fragment A on Query { __type(name: $name) { name } }';
    const { json } = await gateway.ask(query, { name: 'Item' });
    expect(json).toEqual({ data: { __type: { name: 'Item' }, cheapest: { title: 'Item a' } } });
  });

  test('it says the same beside other fields as alone, and nothing of the federation', async () => {
    const introspection = getIntrospectionQuery(everything);
    const alone = await gateway.ask(introspection);
    const mixed = await gateway.ask(introspection.replace('__schema', 'warehouse __schema'));
    expect(sorted(mixed.json.data?.__schema)).toEqual(sorted(alone.json.data?.__schema));
    expect(alone.text).not.toMatch(/join__|link__|_Any|_entities|_Service/);
    expect(alone.text).not.toMatch(/"(defer|stream)"/);
  });

  test('the query of a tool is within the limits', async () => {
    const { status, json } = await gateway.ask(getIntrospectionQuery(everything));
    expect({ status, errors: json.errors }).toEqual({ status: 200, errors: undefined });
  });

  test('the root type says its name', async () => {
    expect((await gateway.ask('{ __typename }')).json).toEqual({ data: { __typename: 'Query' } });
    expect((await gateway.ask('{ a: __typename warehouse }')).json).toEqual({
      data: { a: 'Query', warehouse: 'Tournai' },
    });
  });
});

test.each(['@defer', '@stream'])('%s is not offered, and its place is told', async (directive) => {
  const { status, json } = await gateway.ask(`{ item(id: "a") { title ... ${directive} { price } } }`);
  expect(status).toBe(400);
  expect(json.errors).toMatchObject([
    { message: `Unknown directive "${directive}".`, locations: [{ line: 1, column: 29 }] },
  ]);
});
