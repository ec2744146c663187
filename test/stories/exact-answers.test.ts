import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, openGraph } from '../graph.ts';

let graph: Graph;
let apart: Graph;
const drops: (() => Promise<void>)[] = [];
beforeAll(async () => {
  const [one, other] = [await createTestDatabase(), await createTestDatabase()];
  drops.push(one.drop, other.drop);
  graph = await openGraph(one.url);
  apart = await openGraph(other.url, 'over HTTP');
  await apart.stop('hubs');
});
afterAll(async () => {
  await graph.close();
  await apart.close();
  for (const drop of drops) await drop();
});

async function ask(query: string, variables?: Record<string, unknown>, of = graph) {
  const { status, text } = await of.answer(query, variables);
  return { status, text, ...JSON.parse(text) };
}

describe('what is selected more than once is answered once', () => {
  test('a list, by a field and by a fragment', async () => {
    const plain = await ask('{ space(slug: "esco") { facilities } }');
    const twice = await ask('{ space(slug: "esco") { ...F facilities } } fragment F on Space { facilities }');
    expect(twice.text).toBe(plain.text);
    expect(plain.data.space.facilities.length).toBeGreaterThan(0);
  });

  test('a list of objects, with the fields of both', async () => {
    const { data, errors } = await ask('{ spaces(first: 2) { nodes { name } nodes { slug } } }');
    expect(errors).toBeUndefined();
    expect(data.spaces.nodes.map(Object.keys)).toEqual([
      ['name', 'slug'],
      ['name', 'slug'],
    ]);
  });
});

describe('an alias', () => {
  test('never meets a key', async () => {
    const counts = async (fields: string) => {
      const { data } = await ask(`{ spaces(first: 2) { nodes { ${fields} awards(first: 1) { totalCount } } } }`);
      return data.spaces.nodes.map(({ awards }: { awards: object }) => awards);
    };
    expect(await counts('id: slug')).toEqual(await counts('slug'));
  });

  test('nor do other arguments meet a field that another requires', async () => {
    const sameOperator = async (fields: string) => {
      const { data } = await ask(`{ accessRights(first: 1) { nodes { sameOperator ${fields} } } }`);
      return data.accessRights.nodes[0].sameOperator;
    };
    const found = await sameOperator('');
    expect(typeof found).toBe('boolean');
    expect(await sameOperator('host { operator(asOf: "1990-01-01") { name } }')).toBe(found);
  });
});

describe('an operation that asks for little', () => {
  test('for nothing, is answered with nothing', async () => {
    expect(await ask('{ spaces(first: 1) @skip(if: true) { totalCount } }')).toMatchObject({ status: 200, data: {} });
    const query = 'query ($no: Boolean!) { spaces(first: 1) @include(if: $no) { totalCount } }';
    expect((await ask(query, { no: false })).text).toBe('{"data":{}}');
    expect((await ask(query, { no: true })).data.spaces.totalCount).toBeGreaterThan(0);
  });

  test('the second of a document, is answered as if it were alone', async () => {
    const query = 'query A { __schema { queryType { name } } } query B { space(slug: "esco") { slug } }';
    const body = JSON.stringify({ query, operationName: 'B' });
    const response = await fetch(graph.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(await response.json()).toEqual({ data: { space: { slug: 'esco' } } });
  });
});

describe('a literal', () => {
  test.each([
    ['a number that no Int can hold', '{ spaces(first: 99999999999999999999) { totalCount } }', 'Int'],
    [
      'a day that does not exist',
      '{ space(slug: "esco", asOf: "2020-02-30") { name } provinces(first: 1) { totalCount } }',
      'Date',
    ],
    ['a number for a day', '{ space(slug: "esco", asOf: 2020) { name } }', 'Date'],
    ['a directive that is not offered', '{ space(slug: "esco") { name ... @defer { operator { name } } } }', '@defer'],
  ])('%s is refused with its place', async (_, query, about) => {
    const { status, errors, data } = await ask(query);
    expect({ status, data }).toEqual({ status: 400, data: undefined });
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    expect(errors[0].message).toContain(about);
    expect(errors[0].locations).toHaveLength(1);
  });

  test('a day that does not exist is refused in a variable too', async () => {
    const query = 'query ($day: Date) { space(slug: "esco", asOf: $day) { name } }';
    const { status, errors } = await ask(query, { day: '2020-02-30' });
    expect({ status, code: errors[0].extensions.code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
    expect(errors[0].locations).toHaveLength(1);
    expect(errors[0].message).toContain('"$day"');
  });

  test.each(['"\\u{1F600}"', '"\\uD83D\\uDE00"', '"\u{1F600}"'])('%s is a text', async (text) => {
    const { status, data, errors } = await ask(`{ space(slug: ${text}) { name } }`);
    expect({ status, data, errors }).toEqual({ status: 200, data: { space: null }, errors: undefined });
  });

  test('a description of an operation changes nothing', async () => {
    const { status, data } = await ask('"What it is for." query Named { space(slug: "esco") { slug } }');
    expect({ status, data }).toEqual({ status: 200, data: { space: { slug: 'esco' } } });
  });
});

test('a subgraph that is down costs what it would have answered, and the place is told', async () => {
  const query = '{ __typename there: space(slug: "esco") { name hubs: creativeHubs { name } } }';
  const { data, errors } = await ask(query, {}, apart);
  expect(data).toMatchObject({ __typename: 'Query', there: { name: expect.any(String), hubs: null } });
  expect(errors).toMatchObject([
    { path: ['there', 'hubs'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'hubs' } },
  ]);
});

test('a subgraph that is down is told once, at the first of the places that it costs', async () => {
  const query = '{ spaces(first: 3) { nodes { slug creativeHubs { name } } } creativeHubs(first: 1) { totalCount } }';
  const { data, errors } = await ask(query, {}, apart);
  expect(data.spaces.nodes).toHaveLength(3);
  expect(errors.map(({ path }: { path: unknown }) => path)).toEqual([
    ['creativeHubs'],
    ['spaces', 'nodes', 0, 'creativeHubs'],
  ]);
});
