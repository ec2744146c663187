import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { open } from './open-fixture.ts';

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
    expect(alone.text).toContain('"defer"');
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

describe('@defer', () => {
  const query = '{ item(id: "late") { title ... @defer(label: "later") { price } } }';

  test('an answer is sent in parts, the first before the last is known', async () => {
    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'multipart/mixed' },
      body: JSON.stringify({ query }),
    });
    expect(response.headers.get('content-type')).toContain('multipart/mixed');
    const arrivals: { at: number; text: string }[] = [];
    for await (const chunk of response.body ?? []) {
      arrivals.push({ at: performance.now(), text: Buffer.from(chunk).toString() });
    }
    const first = arrivals.find(({ text }) => text.includes('"title":"Item late"'));
    const last = arrivals.find(({ text }) => text.includes('"price":4'));
    expect(first?.text).toContain('"hasNext":true');
    expect(last?.text).toContain('"label":"later"');
    expect((last?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(50);
  });

  test('a client that reads no parts gets the whole at once', async () => {
    const { json, type } = await gateway.ask(query);
    expect(type).toContain('application/graphql-response+json');
    expect(json).toEqual({ data: { item: { title: 'Item late', price: 4 } } });
  });

  test('an error in a later part has its code', async () => {
    const { text } = await gateway.ask('{ item(id: "broken") { title ... @defer { price } } }', {}, 'multipart/mixed');
    expect(text).toContain('"code":"NOT_FOUND"');
    expect(text).toContain('"title":"Item broken"');
    const unexplained = await gateway.ask(
      '{ item(id: "forgotten") { title ... @defer { price } } }',
      {},
      'multipart/mixed',
    );
    expect(unexplained.text).toMatch(/non-nullable field Item\.price.*"code":"\w+"/);
  });
});
