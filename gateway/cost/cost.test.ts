import { globSync, readFileSync } from 'node:fs';
import { buildSchema, getIntrospectionQuery, isInterfaceType, isObjectType, parse } from 'graphql';
import { describe, expect, it, test } from 'vitest';
import { COST_MAX, PAGE_WEIGHT } from '../limits.ts';
import { costOn } from './cost.ts';
import { weights } from './weights.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const schema = buildSchema(read('schema/public.graphql'));
const cost = costOn(schema, weights);
const totalOf = (query: string, variables = {}): number => cost(parse(query), undefined, variables).total;

const aliased = (count: number, field: string): string =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} }`;
const lists = (levels: number): string =>
  `{ ${'municipalities(first: 100) { nodes { province { '.repeat(levels)} municipalities(first: 100) { nodes { nis } } ${'} } }'.repeat(levels)} }`;

describe('what we publish stays far below the limit', () => {
  const files = globSync(['schema/operations/*.graphql', 'cli/operations/*.graphql'], { cwd: root.pathname });

  test('the operations were found', () => expect(files.length).toBeGreaterThan(10));

  test.each(files)('%s', (file) => {
    expect(totalOf(read(file))).toBeLessThan(COST_MAX / 4);
  });

  test('each operation of the README', () => {
    const operations = Array.from(read('README.md').matchAll(/```graphql\n(.*?)```/gs), ([, text = '']) => text);
    expect(operations.length).toBeGreaterThan(1);
    for (const operation of operations) expect(totalOf(operation)).toBeLessThan(COST_MAX / 4);
  });

  test('the largest page of spaces with everything', () => {
    expect(totalOf(read('schema/operations/spaces-with-everything.graphql'), { first: 100 })).toBeLessThan(COST_MAX);
  });

  test('introspection as tools ask for it', () => {
    expect(totalOf(getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }))).toBeLessThan(
      COST_MAX / 4,
    );
  });
});

describe('what would stop everybody is far above it', () => {
  const facets = 'facets { facility { count } kind { count } province { count } status { count } operator { count } }';
  test.each([
    ['lists in lists in lists', lists(2)],
    ['four of them', lists(3)],
    [
      'facets of each of many',
      aliased(20, `organisations(first: 100) { nodes { operatedSpaces(first: 1) { ${facets} } } }`),
    ],
    ['hundreds of pages of reports', aliased(200, 'evaluations(first: 100) { nodes { report(format: CSV) } }')],
    ['hundreds of pages of changes', aliased(200, 'spaceChanges(first: 100) { changes { after } }')],
    ['hundreds of rankings', aliased(200, 'rapprochementCandidates { nodes { value } }')],
    [
      'pages of many days below many things',
      `{ spaces(first: 100) { nodes { ${Array.from({ length: 150 }, (_, day) => `a${day}: partnerships(first: 1, activeAt: "20${10 + (day % 90)}-01-01") { totalCount }`).join(' ')} } } }`,
    ],
    ['judgements of many spaces, many times', aliased(20, 'spaces(first: 100) { nodes { autonomy { verdict } } }')],
    [
      'introspection again and again',
      aliased(
        100,
        '__schema { types { fields { type { ofType { name } } args { type { ofType { ofType { name } } } } } } }',
      ),
    ],
  ])('%s', (_, query) => {
    expect(totalOf(query)).toBeGreaterThan(COST_MAX * 2);
  });
});

describe('the sum', () => {
  const page = totalOf('{ spaces(first: 10) { nodes { slug } } }');

  it('is the product of the pages along a path', () => {
    // Ten provinces with their page, each of a hundred municipalities with a value.
    expect(totalOf('{ provinces(first: 10) { nodes { municipalities(first: 100) { nodes { nis } } } } }')).toBe(
      PAGE_WEIGHT + 1 + 10 * (1 + PAGE_WEIGHT + 1 + 110),
    );
  });

  it.each([
    ['variables', 'query ($n: Int) { spaces(first: $n) { nodes { slug } } }', { n: 10 }],
    ['defaults of variables', 'query ($n: Int = 10) { spaces(last: $n) { nodes { slug } } }', {}],
    [
      'fragments',
      '{ ...A } fragment A on Query { spaces(first: 10) { ...B } } fragment B on SpaceConnection { nodes { slug } }',
      {},
    ],
    ['inline fragments', '{ ... on Query { spaces(first: 10) { ... { nodes { ... on Space { slug } } } } } }', {}],
    [
      'what is left out',
      '{ spaces(first: 10) { nodes { slug version @skip(if: true) } } provinces @include(if: false) { totalCount } }',
      {},
    ],
  ])('sees through %s', (_, query, variables) => {
    expect(totalOf(query, variables)).toBe(page);
  });

  it('counts a fragment as often as it is spread, with the size of the page that spreads it', () => {
    const query =
      '{ a: spaces(first: 10) { ...F } b: spaces(first: 10) { ...F } } fragment F on SpaceConnection { nodes { slug } }';
    expect(totalOf(query)).toBe(2 * page);
  });

  it('takes a page without a size, or of null, for one of 20', () => {
    const usual = totalOf('{ spaces(first: 20) { nodes { slug } } }');
    expect(totalOf('{ spaces { nodes { slug } } }')).toBe(usual);
    expect(totalOf('query ($n: Int = 5) { spaces(first: $n) { nodes { slug } } }', { n: null })).toBe(usual);
  });

  it('is a number whatever the size, since the list itself refuses a page that is too large or negative', () => {
    const largest = totalOf('{ spaces(first: 100) { nodes { slug } } }');
    expect(totalOf('{ spaces(first: 2147483647) { nodes { slug } } }')).toBe(largest);
    expect(totalOf('query ($n: Int) { spaces(first: $n) { nodes { slug } } }', { n: 1e308 })).toBe(largest);
    expect(totalOf('{ spaces(first: -5) { nodes { slug } } }')).toBe(PAGE_WEIGHT + 1);
    expect(totalOf(lists(25))).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('is worked out once for each fragment, however often fragments spread fragments', () => {
    const doubling = Array.from({ length: 60 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
    expect(totalOf(`{ ...F0 } ${doubling.join(' ')} fragment F60 on Query { spaces { totalCount } }`)).toBe(
      Number.MAX_SAFE_INTEGER,
    );
  });

  it('does not go round for ever', () => {
    expect(totalOf('{ ...F } fragment F on Query { spaces { totalCount } ...F }')).toBeGreaterThan(0);
  });

  it('tells where most of it is', () => {
    expect(
      cost(parse('{ little: provinces { totalCount } much: spaces { nodes { slug } } }'), undefined, {}).dearest,
    ).toBe('much');
  });
});

describe('the table of weights', () => {
  const fieldExists = (coordinate: string): boolean => {
    const [typeName = '', name = ''] = coordinate.split('.');
    const type = schema.getType(typeName);
    return (isObjectType(type) || isInterfaceType(type)) && (name === '*' || name in type.getFields());
  };

  test.each([...Object.keys(weights.fields), ...Object.keys(weights.lists)])('%s exists', (coordinate) => {
    expect(fieldExists(coordinate)).toBe(true);
  });

  test.each(Object.keys(weights.types))('%s exists', (name) => {
    expect(schema.getType(name)).toBeDefined();
  });

  test.each(Object.keys(weights.arguments))('an argument "%s" exists', (name) => {
    expect(read('schema/public.graphql')).toMatch(new RegExp(`^    ${name}: String`, 'm'));
  });
});
