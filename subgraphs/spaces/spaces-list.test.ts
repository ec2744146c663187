import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from './subgraph.ts';

const spaces = testSubgraph(openSubgraph);

/** The slugs of a list, or the first error. */
async function slugs(args: string): Promise<unknown> {
  const { data, errors } = await spaces.ask(`{ spaces(first: 100, ${args}) { nodes { slug } } }`);
  if (errors) return errors[0]?.message;
  return (data as { spaces: { nodes: { slug: string }[] } }).spaces.nodes.map(({ slug }) => slug);
}

const count = async (args: string): Promise<unknown> => ((await slugs(args)) as string[]).length;

describe('a list of spaces', () => {
  it('holds the ten Smart Work Centers of the network on 30 June 2015, and none on 1 August', async () => {
    const filter = 'filter: { kind: SMART_WORK_CENTER, network: "smartworkcenters" }';
    expect(await count(`${filter}, asOf: "2015-06-30"`)).toBe(10);
    expect(await count(`${filter}, asOf: "2015-07-31"`)).toBe(10);
    expect(await slugs(`${filter}, asOf: "2015-08-01"`)).toEqual([]);
  });

  it('holds the spaces with some identifiers, and refuses one that is none', async () => {
    const { data } = await spaces.ask('{ a: space(slug: "esco") { id } b: space(slug: "cofla") { id } }');
    const { a, b } = data as Record<'a' | 'b', { id: string }>;
    expect(await slugs(`filter: { ids: ["${a.id}", "${b.id}"] }`)).toEqual(['cofla', 'esco']);
    expect(await slugs(`filter: { ids: ["${a.id}", "spc_0000000000000000"] }`)).toMatch(
      /^There is no Space "spc_0{16}", which `filter.ids` names/,
    );
    expect(await slugs('filter: { ids: ["org_0000000000000000"] }')).toMatch(/is not an identifier of type Space/);
  });

  it('finds seven of the thirteen winners of the rural call in municipalities that the OECD calls rural', async () => {
    const winners = 'network: "cowallonia"';
    expect(await count(`filter: { ${winners} }`)).toBe(21);
    expect(await count(`filter: { ${winners}, rural: { method: OECD } }`)).toBe(7);
    expect(await count(`filter: { ${winners}, rural: { method: OECD, year: 2020, class: [NOT_RURAL] } }`)).toBe(14);
    expect(await slugs(`filter: { rural: { method: OECD, year: 1999 } }`)).toEqual([]);
  });

  it.each([
    ['filter: { operator: "ideta" }', ['cofla', 'esco', 'swc-negundo']],
    ['filter: { municipality: "57081" }', ['esco', 'swc-negundo']],
    ['filter: { postalCode: "7503" }', ['esco', 'swc-negundo']],
    ['filter: { municipality: "57081", kind: COWORKING }', ['esco']],
    ['filter: { text: "NEGUND" }', ['swc-negundo']],
    ['filter: { text: "switchzone" }', ['switch-coworking']],
    ['filter: { text: "froyennes innovation" }', ['swc-negundo']],
    ['filter: { facilities: [PARKING, CAFETERIA] }', ['swc-negundo']],
    ['filter: { kind: [], status: [], facilities: [], text: "NEGUND" }', ['swc-negundo']],
    ['filter: { status: UNKNOWN, text: "barchon" }', ['swc-barchon']],
    ['filter: { status: [OPEN, UNKNOWN], municipality: "57081" }', ['esco', 'swc-negundo']],
    ['filter: { status: PLANNED, municipality: "57081" }', []],
    ['filter: { openAt: "2026-12-25T03:00:00Z" }', ['switch-coworking']],
    ['filter: { capacityAtLeast: 80 }', ['la-forge']],
    ['filter: { near: { point: { latitude: 50.61, longitude: 3.39 }, radiusKm: 5 } }', ['esco', 'swc-negundo']],
    ['filter: { within: { south: 49.6, west: 5.7, north: 49.8, east: 5.9 } }', ['greenlab-coworking']],
  ])('with %s', async (args, expected) => {
    expect(((await slugs(args)) as string[]).sort()).toEqual(expected);
  });

  it('is ordered by distance from the centre of its circle', async () => {
    const { data } =
      await spaces.ask(`{ spaces(filter: { near: { point: { latitude: 50.61, longitude: 3.39 }, radiusKm: 60 } }) {
      nodes { distanceKm(from: { latitude: 50.61, longitude: 3.39 }) } } }`);
    const distances = (data as { spaces: { nodes: { distanceKm: number }[] } }).spaces.nodes.map(
      (node) => node.distanceKm,
    );
    expect(distances.length).toBeGreaterThan(3);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(distances.every((distance) => distance <= 60)).toBe(true);
  });

  it('counts its facets over the whole list', async () => {
    const { data } = await spaces.ask(`{ spaces(first: 1, asOf: "2015-06-30") { totalCount facets {
      kind { kind count } province { province { nis } count } network { network { slug name } count } operator { operator { slug } count } } } }`);
    expect(data).toMatchObject({
      spaces: {
        totalCount: 31,
        facets: {
          kind: [
            { kind: 'COWORKING', count: 21 },
            { kind: 'SMART_WORK_CENTER', count: 10 },
          ],
          network: [
            { network: { slug: 'smartworkcenters' }, count: 10 },
            { network: { slug: 'cowallonia', name: 'CoWallonia' }, count: 8 },
          ],
        },
      },
    });
  });
});

describe('the spaces of a network over some years', () => {
  const members = async (args: string): Promise<unknown> => {
    const { data, errors } = await spaces.ask(
      `{ network(slug: "smartworkcenters") { spaces(first: 100${args}) { totalCount } } }`,
    );
    if (errors) return errors[0]?.message;
    return (data as { network: { spaces: { totalCount: number } } }).network.spaces.totalCount;
  };

  it.each([
    ['today', '', 0],
    ['on a day', ', asOf: "2015-07-31"', 10],
    ['over the years in which it was there, each once', ', memberFrom: "2011", memberThrough: "2015"', 10],
    ['on its last day', ', memberFrom: "2015-07-31"', 10],
    ['on the day after', ', memberFrom: "2015-08-01"', 0],
    ['before there was one', ', memberThrough: "2000"', 0],
    ['with a filter, of the day asked for', ', memberThrough: "2015", filter: { status: [PLANNED] }', 0],
  ])('are those that belonged to it %s', async (_when, args, count) => {
    expect(await members(args)).toBe(count);
  });

  it('refuses a period that ends before it begins', async () => {
    expect(await members(', memberFrom: "2016", memberThrough: "2015"')).toBe(
      '`memberFrom` (2016) lies after `memberThrough` (2015). Exchange them.',
    );
  });
});
