import { testSubgraph } from '@cdw/kernel/testing.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Context } from './context.ts';
import { openSubgraph } from './subgraph.ts';

const spaces = testSubgraph(openSubgraph);
const db = () => (spaces.subgraph().createContext() as Context).db;

type Page = {
  nodes: { slug: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
};
const INFO = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

async function page(args: string): Promise<Page> {
  const { list } = await spaces.answer<{ list: Page }>(`{ list: spaces(${args}) { nodes { slug } ${INFO} } }`);
  return list;
}

/** All slugs of the list, page by page; something may happen between two pages. */
async function walk(
  order: string,
  isBackward: boolean,
  between: (shown: string[]) => Promise<void>,
): Promise<string[]> {
  const slugs: string[] = [];
  for (let from = ''; ; ) {
    const { nodes, pageInfo } = await page(`${isBackward ? 'last' : 'first'}: 6, orderBy: ${order} ${from}`);
    slugs.push(...nodes.map(({ slug }) => slug));
    if (!(isBackward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return slugs;
    from = isBackward ? `, before: "${pageInfo.startCursor}"` : `, after: "${pageInfo.endCursor}"`;
    await between(nodes.map(({ slug }) => slug));
  }
}

describe('pages of a list that changes meanwhile', () => {
  it.each([
    ['forward', false],
    ['backward', true],
  ])('go on %s where they were when the entry of the cursor is renamed', async (_way, isBackward) => {
    const all = await walk('{ field: NAME }', isBackward, async () => undefined);
    const slugs = await walk('{ field: NAME }', isBackward, async (shown) => {
      const slug = (isBackward ? shown.at(0) : shown.at(-1)) ?? '';
      // What was shown goes to where the walk comes from, so that it is not met again.
      await db().space.update({ where: { slug }, data: { sortName: isBackward ? `zzz ${slug}` : ` ${slug}` } });
    });
    expect([...slugs].sort()).toEqual([...all].sort());
  });

  it('give each entry that stays where it is once, whatever happens to the others', async () => {
    const known = await db().space.findMany({ select: { slug: true, sortName: true, openedFirstDay: true } });
    const move = fc.record({
      slug: fc.constantFrom(...known.map(({ slug }) => slug)),
      sortName: fc
        .constantFrom('', 'a', 'espace', 'm', 'z', 'zz')
        .chain((start) => fc.string().map((end) => start + end)),
      openedFirstDay: fc.constantFrom('0001-01-01', '2015-06-01', '2019-01-01', '9999-12-31'),
    });
    const walks = fc.record({
      field: fc.constantFrom('NAME', 'OPENED_ON'),
      direction: fc.constantFrom('ASC', 'DESC'),
      isBackward: fc.boolean(),
      moves: fc.array(fc.array(move, { maxLength: 2 }), { minLength: 3, maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(walks, async ({ field, direction, isBackward, moves }) => {
        const moved = new Set<string>();
        const rest = [...moves];
        const slugs = await walk(`{ field: ${field}, direction: ${direction} }`, isBackward, async () => {
          for (const { slug, sortName, openedFirstDay } of rest.shift() ?? []) {
            moved.add(slug);
            const data = { sortName: sortName.replaceAll('\0', ''), openedFirstDay: new Date(openedFirstDay) };
            await db().space.update({ where: { slug }, data });
          }
        });
        const stayed = known.map(({ slug }) => slug).filter((slug) => !moved.has(slug));
        expect(slugs.filter((slug) => !moved.has(slug)).sort()).toEqual(stayed.sort());
      }),
      { numRuns: 10 },
    );
  });
});

describe('a cursor of a list', () => {
  const ask = async (document: string): Promise<string | undefined> =>
    (await spaces.ask(document)).errors?.[0]?.message;
  const cursorOf = async (list: string): Promise<string> => {
    const { found } = await spaces.answer<{ found: { pageInfo: { endCursor: string } } }>(
      `{ found: ${list} { pageInfo { endCursor } } }`,
    );
    return found.pageInfo.endCursor;
  };
  const NEAR = (latitude: number): string =>
    `filter: { near: { point: { latitude: ${latitude}, longitude: 3.39 }, radiusKm: 80 } }`;

  it.each([
    ['filter', 'first: 2, filter: { kind: [COWORKING] }', 'filter: { kind: [SMART_WORK_CENTER] }'],
    ['filter that is left out', 'first: 2, filter: { kind: [COWORKING] }', ''],
    ['order', 'first: 2', 'orderBy: { field: CAPACITY }'],
    ['direction', 'first: 2, orderBy: { field: NAME }', 'orderBy: { field: NAME, direction: DESC }'],
    ['centre', `first: 2, ${NEAR(50.6)}`, NEAR(50.5)],
    ['day', 'first: 2, asOf: "2019-01-01"', 'asOf: "2020-01-01"'],
  ])('is refused under another %s', async (_what, asked, other) => {
    const cursor = await cursorOf(`spaces(${asked})`);
    expect(await ask(`{ spaces(${other} after: "${cursor}") { totalCount } }`)).toContain('under other arguments');
    expect(await ask(`{ spaces(${other} before: "${cursor}") { totalCount } }`)).toContain('in `before`');
  });

  it('is refused by another list, another parent, and another day of the same parent', async () => {
    const cursor = await cursorOf('spaces(first: 1)');
    expect(await ask(`{ networks(after: "${cursor}") { totalCount } }`)).toContain(
      'Query.spaces, but this is Query.networks',
    );
    expect(await ask(`{ province(slug: "hainaut") { municipalities(after: "${cursor}") { totalCount } } }`)).toContain(
      'Query.spaces',
    );
    const { province } = await spaces.answer<{ province: { municipalities: Page } }>(
      `{ province(slug: "hainaut") { municipalities(first: 1) { ${INFO} } } }`,
    );
    const ofHainaut = `municipalities(first: 1, after: "${province.municipalities.pageInfo.endCursor}") { totalCount }`;
    expect(await ask(`{ province(slug: "hainaut") { ${ofHainaut} } }`)).toBeUndefined();
    expect(await ask(`{ province(slug: "namur") { ${ofHainaut} } }`)).toContain('under other arguments');
    const { network } = await spaces.answer<{ network: { spaces: Page } }>(
      `{ network(slug: "cowallonia", asOf: "2019-01-01") { spaces(first: 1) { ${INFO} } } }`,
    );
    const ofThatDay = `spaces(first: 1, after: "${network.spaces.pageInfo.endCursor}") { totalCount }`;
    expect(await ask(`{ network(slug: "cowallonia", asOf: "2019-01-01") { ${ofThatDay} } }`)).toBeUndefined();
    expect(await ask(`{ network(slug: "cowallonia", asOf: "2018-01-01") { ${ofThatDay} } }`)).toContain(
      'other arguments',
    );
  });

  it('stays good for another page size, other fields, and what is as if left out', async () => {
    const cursor = await cursorOf('spaces(first: 3)');
    const { spaces: rest } = await spaces.answer<{ spaces: Page }>(
      `{ spaces(first: 2, after: "${cursor}", filter: { kind: [] }, orderBy: null) { totalCount nodes { slug name } } }`,
    );
    expect(rest.nodes.map(({ slug }) => slug)).toEqual((await page('first: 5')).nodes.slice(3).map(({ slug }) => slug));
  });

  it('holds a place in a ranking too, under its arguments', async () => {
    const candidates = 'rapprochementCandidates(first: 2, filter: { maxKm: 40 }';
    const cursor = await cursorOf(`${candidates})`);
    expect(await ask(`{ ${candidates}, after: "${cursor}") { totalCount } }`)).toBeUndefined();
    expect(
      await ask(`{ rapprochementCandidates(filter: { maxKm: 30 }, after: "${cursor}") { totalCount } }`),
    ).toContain('other arguments');
    const uncovered = (km: number, after: string): string =>
      `{ ruralCoverage(method: OECD, withinKm: ${km}) { value { uncovered(first: 2${after}) { pageInfo { endCursor } nodes { municipality { nis } } } } } }`;
    const { ruralCoverage } = await spaces.answer<{ ruralCoverage: { value: { uncovered: Page } } }>(uncovered(15, ''));
    const after = `, after: "${ruralCoverage.value.uncovered.pageInfo.endCursor}"`;
    expect(await ask(uncovered(15, after))).toBeUndefined();
    expect(await ask(uncovered(14, after))).toContain('other arguments');
  });
});

it('a cursor of one feed is refused by another, and by a list', async () => {
  const { spaceChanges } = await spaces.answer<{ spaceChanges: { endCursor: string } }>(
    '{ spaceChanges(first: 1) { endCursor } }',
  );
  const { errors } = await spaces.ask(`{ spaces(after: "${spaceChanges.endCursor}") { totalCount } }`);
  expect(errors?.[0]?.message).toContain('comes from changes of spaces, but this is Query.spaces');
  const ofHubs = Buffer.from(JSON.stringify(['changes of hubs', '', '1', '1'])).toString('base64url');
  const refused = await spaces.ask(`{ spaceChanges(after: "${ofHubs}") { endCursor } }`);
  expect(refused.errors?.[0]?.message).toContain('comes from changes of hubs, but this is changes of spaces');
});
