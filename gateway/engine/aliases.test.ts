import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { open } from '../open-fixture.ts';

let gateway: Awaited<ReturnType<typeof open>>;
beforeAll(async () => {
  gateway = await open();
});
afterAll(() => gateway.close());

const dataOf = async (query: string, variables?: object) => {
  const { json } = await gateway.ask(query, variables);
  expect(json.errors).toBeUndefined();
  return json.data;
};

test.each([
  '{ constructor: item(id: "a") { prototype: title } }',
  '{ toString: item(id: "a") { valueOf: price } hasOwnProperty: warehouse }',
])('an answer may have a field with a name that every object has: %s', async (query) => {
  const { text } = await gateway.ask(query);
  expect(text).toMatch(/^{"data":{"\w+":{"\w+":("Item a"|1)}/);
  expect(await dataOf('{ item(id: "a") { title } }')).toEqual({ item: { title: 'Item a' } });
});

test('__proto__ is a name like any other, also of a variable', async () => {
  const { text } = await gateway.ask(
    '{ ...F } fragment F on Query { __proto__: item(id: "a") { __proto__: title price } }',
  );
  expect(text).toBe('{"data":{"__proto__":{"__proto__":"Item a","price":1}}}');
  const variables = JSON.parse('{ "__proto__": "ab" }');
  expect(await dataOf('query ($__proto__: ID!) { item(id: $__proto__) { price } }', variables)).toEqual({
    item: { price: 2 },
  });
  expect('price' in {} || Object.hasOwn(Object.prototype, 'title')).toBe(false);
});

describe('an alias never meets a field that the plan needs', () => {
  test.each([
    ['a key', '{ item(id: "ab") { id: title price } }', { id: 'Item ab', price: 2 }],
    ['a key of another type', '{ item(id: "ab") { id: since price } }', { id: '2012-12-01T00:00:00.000Z', price: 2 }],
    [
      'a required field',
      '{ item(id: "a") { since: title arrived } }',
      { since: 'Item a', arrived: 'string 2012-12-01T00:00:00.000Z' },
    ],
    [
      'the type of an object',
      '{ item(id: "ab") { _typename: title title: __typename price } }',
      { _typename: 'Item ab', title: 'Item', price: 2 },
    ],
    ['another field', '{ item(id: "ab") { title: price price: title } }', { title: 2, price: 'Item ab' }],
  ])('%s', async (_, query, item) => {
    expect(await dataOf(query)).toEqual({ item });
  });

  test('nor may a variable meet one of a plan', async () => {
    const query =
      'query ($representations: ID!, $_0: ID!) { item(id: $representations) { price } other: item(id: $_0) { price } }';
    const data = await dataOf(query, { representations: 'a', _0: 'ab' });
    expect(data).toEqual({ item: { price: 1 }, other: { price: 2 } });
  });
});

test('the same field with other arguments is another field', async () => {
  const query = '{ a: item(id: "a") { price } b: item(id: "bc") { price } again: item(id: "a") { title } }';
  expect(await dataOf(query)).toEqual({ a: { price: 1 }, b: { price: 2 }, again: { title: 'Item a' } });
});

test('a mutation takes effect as often as it is asked for, in order', async () => {
  const query = `mutation {
    first: rename(id: "a", title: "one") { title price }
    again: rename(id: "a", title: "one") { title price }
    again: rename(id: "a", title: "one") { id }
  }`;
  const renamed = { title: 'one', price: 1 };
  expect(await dataOf(query)).toEqual({ first: renamed, again: { ...renamed, id: 'a' } });
});
