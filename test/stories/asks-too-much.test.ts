import type { TestDatabase } from '@cdw/kernel/test-database.ts';
import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type Graph, openGraph, operation, WAYS } from '../graph.ts';

let database: TestDatabase;
let graph: Graph;
beforeAll(async () => {
  database = await createTestDatabase();
  graph = await openGraph(database.url);
});
afterAll(async () => {
  await graph.close();
  await database.drop();
});

const aliased = (count: number, field: string): string =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} }`;

describe('what would keep the graph from everybody else', () => {
  const lists = 'municipalities(first: 100) { nodes { province { ';
  test.each([
    ['lists in lists in lists', `{ ${lists}${lists}municipalities(first: 100) { nodes { nis } } } } } } } } }`],
    [
      'facets of many, many times',
      aliased(20, 'organisations(first: 100) { nodes { operatedSpaces { facets { kind { count } } } } }'),
    ],
    ['pages of reports', aliased(200, 'evaluations(first: 100) { nodes { report(format: CSV) } }')],
    ['pages of changes', aliased(200, 'spaceChanges(first: 100) { changes { after } }')],
  ])('%s: is refused before a statement is sent', async (_, query) => {
    let answer = { status: 0, text: '' };
    const statements = await graph.statementsOf(async () => {
      answer = await graph.answer(query);
    });
    const { errors } = JSON.parse(answer.text);
    expect([answer.status, statements, errors.length]).toEqual([400, 0, 1]);
    expect(errors[0].extensions).toEqual({ code: 'COST_LIMIT_EXCEEDED', cost: expect.any(Number), limit: 40_000 });
    expect(errors[0].message).toMatch(/may cost [\d,]+; the limit is 40,000\..*smaller pages/);
  });

  it('thousands of values are refused, and afterwards the lists are as before', async () => {
    const query = 'query ($x: [SpaceKind!]) { spaces(filter: { kind: $x }) { totalCount } }';
    const before = await graph.ask('{ spaces { totalCount } }');
    const { status, text } = await graph.answer(query, { x: Array(33_000).fill('COWORKING') });
    expect([status, text]).toEqual([400, expect.stringContaining('33000 values; 200 at most')]);
    expect(await graph.ask('{ spaces { totalCount } }')).toEqual(before);
  });

  it('tens of thousands of unknown fields get fifty short errors', async () => {
    const x = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`f${index}`, 1]));
    const { status, text } = await graph.answer('query ($x: SpaceFilter) { spaces(filter: $x) { totalCount } }', { x });
    expect([status, JSON.parse(text).errors.length]).toEqual([400, 50]);
    expect(text.length).toBeLessThan(20_000);
  });
});

it('what partners may rely on is answered, also on its largest page', async () => {
  const { spaces } = await graph.ask<{ spaces: { nodes: unknown[] } }>(operation('spaces-with-everything'), {
    first: 100,
  });
  expect(spaces.nodes.length).toBeGreaterThan(20);
});

it('a page that is too large is refused by its list', async () => {
  const { text } = await graph.answer('{ spaces(first: 2147483647) { nodes { name } } }');
  expect(JSON.parse(text).errors[0]).toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
    message: expect.stringContaining('0 to 100'),
  });
});

it.each(WAYS)('what a judgement asks of other subgraphs is not weighed again, %s', async (way) => {
  const other = await openGraph(database.url, way);
  try {
    const { measure } = await other.ask<{ measure: { multiplier: unknown } }>(
      '{ measure(slug: "creative-wallonia-coworking") { multiplier(fromYear: 2013, throughYear: 2015) { inputCount } } }',
    );
    expect(measure.multiplier).toEqual({ inputCount: expect.any(Number) });
  } finally {
    await other.close();
  }
});

it('nobody passes for a subgraph by its header', async () => {
  const query = aliased(200, 'spaceChanges(first: 100) { changes { after } }');
  const { text } = await graph.answer(query, {}, { 'x-cdw-viewer': 'a.b.c' });
  expect(JSON.parse(text).errors[0].extensions.code).toBe('COST_LIMIT_EXCEEDED');
});
