import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';

const hubs = testSubgraph(openSubgraph);

type Page = {
  totalCount: number;
  nodes: { slug: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
};

async function page(args: string): Promise<Page> {
  const { creativeHubs } = await hubs.answer<{ creativeHubs: Page }>(
    `{ creativeHubs${args && `(${args})`} { totalCount nodes { slug } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
  );
  return creativeHubs;
}

const slugs = async (args: string): Promise<string[]> => (await page(args)).nodes.map(({ slug }) => slug);

const SERAING_AND_VERVIERS = ['hub-seraing', 'hub-verviers'];

describe('creative hubs', () => {
  it('are nine, ordered by their present names', async () => {
    expect(await slugs('')).toEqual([
      'click',
      'green-hub',
      'hub-c',
      ...SERAING_AND_VERVIERS,
      'openhub',
      'plug-r',
      'trakk',
      'waps-hub',
    ]);
  });

  it('seven are of the pilot, nine of the ERDF period', async () => {
    const pilot = await page('generation: [PILOT_2014]');
    expect(pilot.totalCount).toBe(7);
    expect(pilot.nodes.map(({ slug }) => slug)).not.toEqual(expect.arrayContaining(SERAING_AND_VERVIERS));
    expect((await page('generation: [ERDF_2014_2020]')).totalCount).toBe(9);
  });

  it('by launch, those of which it is not known stand last', async () => {
    const launched = ['openhub', 'hub-c', 'plug-r', 'waps-hub', 'hub-verviers'];
    const up = await slugs('orderBy: { field: LAUNCHED_ON }');
    expect(up.slice(0, 5)).toEqual(launched);
    expect(up.slice(5).sort()).toEqual(['click', 'green-hub', 'hub-seraing', 'trakk']);
    expect(await slugs('orderBy: { field: LAUNCHED_ON, direction: DESC }')).toEqual([...up].reverse());
  });

  it.each([
    ['municipality: "57081"', ['waps-hub']],
    ['province: "50000"', ['click', 'hub-c', 'waps-hub']],
    ['province: "80000"', ['green-hub']],
    ['municipality: "52011", asOf: "2015-03-18"', []],
    ['municipality: "52011", asOf: "2015-03-19"', ['hub-c']],
    ['status: [SELECTED], asOf: "2015-03-20"', ['plug-r', 'waps-hub']],
    ['status: [UNKNOWN]', ['hub-seraing']],
    ['status: [ACTIVE, UNKNOWN], province: "60000"', [...SERAING_AND_VERVIERS, 'plug-r']],
    ['service: [FABLAB, PROTOLAB]', ['trakk', 'waps-hub']],
    ['service: [], generation: [], status: [], text: "liege"', ['plug-r']],
    [`partner: "${seededId('org', 'igretec')}"`, ['hub-c']],
    [`partner: "${seededId('org', 'ideta')}"`, ['waps-hub']],
    [`partner: "${seededId('org', 'ideta')}", asOf: "2019-09-30"`, []],
    [`space: "${seededId('spc', 'switch-coworking')}"`, ['hub-c']],
    ['text: "bubble"', ['hub-c']],
    ['text: "GOSSELIES aeroport"', ['hub-c']],
    ['text: "liege"', ['plug-r']],
    ['text: "erviers"', ['hub-verviers']],
    ['text: "hub", generation: [PILOT_2014], municipality: "62063"', ['plug-r']],
  ])('with %s are %j', async (args, expected) => {
    expect(await slugs(args)).toEqual(expected);
  });

  it.each(['NAME', 'LAUNCHED_ON'])('in pages by %s come once each, forward and backward', async (field) => {
    const orderBy = `orderBy: { field: ${field} }`;
    const all = await slugs(orderBy);
    const forward = async (after = ''): Promise<string[]> => {
      const { nodes, pageInfo } = await page(`first: 2, ${orderBy} ${after}`);
      const rest = pageInfo.hasNextPage ? await forward(`, after: "${pageInfo.endCursor}"`) : [];
      return [...nodes.map(({ slug }) => slug), ...rest];
    };
    const backward = async (before = ''): Promise<string[]> => {
      const { nodes, pageInfo } = await page(`last: 2, ${orderBy} ${before}`);
      const rest = pageInfo.hasPreviousPage ? await backward(`, before: "${pageInfo.startCursor}"`) : [];
      return [...rest, ...nodes.map(({ slug }) => slug)];
    };
    expect(await forward()).toEqual(all);
    expect(await backward()).toEqual(all);
  });
});

describe('bad input', () => {
  it.each([
    ['{ creativeHub(id: "spc_abc") { slug } }', /begin with "hub_"/],
    ['{ creativeHub { slug } }', /Exactly one of `id` and `slug` is to be given, but none was/],
    ['{ creativeHub(id: "hub_a", slug: "trakk") { slug } }', /`id` and `slug` were/],
    ['{ creativeHub(slug: "trakk", asOf: "2015-02-30") { slug } }', /Date/],
    ['{ creativeHubs(first: 101) { totalCount } }', /0 to 100/],
    ['{ creativeHubs(first: 1, last: 1) { totalCount } }', /both given/],
    ['{ creativeHubs(after: "quatsch") { totalCount } }', /not a cursor/],
    ['{ creativeHubs(municipality: "Tournai") { totalCount } }', /five digits/],
    ['{ creativeHubs(generation: [PILOT_2015]) { totalCount } }', /HubGeneration/],
    ['{ creativeHubs(partner: "spc_abc") { totalCount } }', /`partner` is not an identifier of type Organisation/],
    ['{ creativeHubs(space: "switch-coworking") { totalCount } }', /begin with "spc_"/],
    ['{ creativeHubs(text: " ! ") { totalCount } }', /no letter and no digit/],
  ])('%s is refused', async (query, message) => {
    const { errors } = await hubs.ask(query);
    expect(errors?.[0]?.message).toMatch(message);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('what does not exist is null, and hostile text finds nothing', async () => {
    const { data, errors } = await hubs.ask(`{ creativeHub(slug: "nowhere") { slug }
      creativeHubs(text: "%' OR 1=1 --", municipality: "99999", partner: "org_';DROP TABLE") { totalCount } }`);
    expect({ data, errors }).toEqual({
      data: { creativeHub: null, creativeHubs: { totalCount: 0 } },
      errors: undefined,
    });
  });
});
