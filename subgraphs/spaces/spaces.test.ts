import { openForTest, type Tested } from '@cdw/kernel/testing.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph } from './subgraph.ts';

let spaces: Tested;
beforeAll(async () => {
  spaces = await openForTest(openSubgraph);
});
afterAll(() => spaces.close());

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
      kind { kind count } province { province { nis } count } network { network { slug } count } operator { operator { slug } count } } } }`);
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
            { network: { slug: 'cowallonia' }, count: 8 },
          ],
        },
      },
    });
  });
});

describe('pages', () => {
  type Page = {
    nodes: { slug: string }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  };

  const page = async (args: string): Promise<Page> => {
    const { data } = await spaces.ask(
      `{ spaces(${args}) { nodes { slug } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    );
    return (data as { spaces: Page }).spaces;
  };

  const forward = async (order: string, after = ''): Promise<string[]> => {
    const { nodes, pageInfo } = await page(`first: 4, orderBy: ${order} ${after}`);
    const rest = pageInfo.hasNextPage ? await forward(order, `, after: "${pageInfo.endCursor}"`) : [];
    return [...nodes.map(({ slug }) => slug), ...rest];
  };

  const backward = async (order: string, before = ''): Promise<string[]> => {
    const { nodes, pageInfo } = await page(`last: 4, orderBy: ${order} ${before}`);
    const rest = pageInfo.hasPreviousPage ? await backward(order, `, before: "${pageInfo.startCursor}"`) : [];
    return [...rest, ...nodes.map(({ slug }) => slug)];
  };

  it.each(['NAME', 'OPENED_ON', 'CAPACITY'])(
    'by %s hold each space once, forward and backward, up and down',
    async (field) => {
      const up = await forward(`{ field: ${field} }`);
      expect(new Set(up).size).toBe(31);
      expect(up).toHaveLength(31);
      expect(await backward(`{ field: ${field} }`)).toEqual(up);
      expect(await forward(`{ field: ${field}, direction: DESC }`)).toEqual([...up].reverse());
    },
  );

  it('refuse what is too large, negative, contradictory or not a cursor', async () => {
    const refused = async (args: string) => (await spaces.ask(`{ spaces(${args}) { totalCount } }`)).errors?.[0];
    expect(await refused('first: 101')).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: 'first' } });
    expect(await refused('first: -1')).toMatchObject({ message: expect.stringContaining('0 to 100') });
    expect(await refused('first: 1, last: 1')).toMatchObject({ message: expect.stringContaining('both given') });
    expect(await refused('after: "quatsch"')).toMatchObject({ message: expect.stringContaining('not a cursor') });
    const other = Buffer.from('CAPACITY_ASC spc_1').toString('base64url');
    expect(await refused(`after: "${other}"`)).toMatchObject({ message: expect.stringContaining('CAPACITY_ASC') });
    expect(await refused('orderBy: { field: DISTANCE }')).toMatchObject({
      message: expect.stringContaining('filter.near'),
    });
  });

  it('may be empty', async () => {
    const { data } = await spaces.ask(
      '{ spaces(first: 0) { totalCount nodes { slug } pageInfo { hasNextPage endCursor } } }',
    );
    expect(data).toEqual({ spaces: { totalCount: 31, nodes: [], pageInfo: { hasNextPage: true, endCursor: null } } });
  });
});

describe('a space on a day', () => {
  it('Coworking Namur moved in autumn 2016', async () => {
    const { data } = await spaces.ask(`{
      before: space(slug: "coworking-namur", asOf: "2016-08-31") { premises { street period { through } surfaceM2 } }
      after: space(slug: "coworking-namur", asOf: "2016-12-01") { premises { street period { from } surfaceM2 } }
    }`);
    expect(data).toEqual({
      before: {
        premises: { street: expect.stringContaining('rue de Fer 48'), period: { through: '2016-23' }, surfaceM2: null },
      },
      after: {
        premises: {
          street: expect.stringContaining('rue Marie-Henriette'),
          period: { from: '2016-23' },
          surfaceM2: 1000,
        },
      },
    });
  });

  it('Switch Coworking bore the name of its bid', async () => {
    const { data } = await spaces.ask(`{
      bid: space(slug: "switch-coworking", asOf: "2011-12-13") { name isOpen }
      now: space(slug: "switch-coworking") { name isOpen nameHistory { name period { from through } sources { key } } }
    }`);
    expect(data).toMatchObject({
      bid: { name: 'SwitchZone', isOpen: true },
      now: { name: 'Switch Coworking', isOpen: true },
    });
  });

  it('is planned, open or unknown as its sources tell', async () => {
    const { data } = await spaces.ask(`{
      planned: space(slug: "la-ferme-coworking", asOf: "2018-01-01") { status }
      open: space(slug: "la-ferme-coworking", asOf: "2018-05-02") { status statusHistory { confirmedOn } }
      before: space(slug: "esco", asOf: "2012-05-10") { status }
      unknown: space(slug: "swc-barchon") { status openedOn operator { name } }
    }`);
    expect(data).toMatchObject({
      planned: { status: 'PLANNED' },
      open: { status: 'OPEN' },
      before: { status: expect.stringMatching(/UNKNOWN|PLANNED/) },
      unknown: { status: 'UNKNOWN', openedOn: null, operator: null },
    });
  });

  it('has the same day below it, unless a field is given its own', async () => {
    const { data } = await spaces.ask(`{ space(slug: "coworking-namur", asOf: "2013-12-31") {
      memberships { network { slug } } premises { street } later: premises(asOf: "2020-01-01") { street } } }`);
    expect(data).toEqual({
      space: {
        memberships: [{ network: { slug: 'cowallonia' } }],
        premises: { street: expect.stringContaining('Fer') },
        later: { street: expect.stringContaining('Marie-Henriette') },
      },
    });
  });
});

describe('bad input', () => {
  it.each([
    ['{ space(id: "org_abc") { slug } }', /begin with "spc_"/],
    ['{ space { slug } }', /Neither `id` nor `slug`/],
    ['{ space(id: "spc_a", slug: "esco") { slug } }', /Both `id` and `slug`/],
    ['{ spaces(asOf: "2015-02-30") { totalCount } }', /Date/],
    ['{ spaces(filter: { municipality: "Tournai" }) { totalCount } }', /five digits/],
    ['{ spaces(filter: { kind: PUB }) { totalCount } }', /SpaceKind/],
    [
      '{ spaces(filter: { near: { point: { latitude: 99, longitude: 3 }, radiusKm: 1 } }) { totalCount } }',
      /atitude|99/,
    ],
    ['{ spaces(filter: { near: { point: { latitude: 50, longitude: 3 }, radiusKm: 0 } }) { totalCount } }', /above 0/],
    ['{ spaces(filter: { within: { south: 51, west: 3, north: 50, east: 4 } }) { totalCount } }', /box is empty/],
    ['{ spaces(filter: { text: "  - " }) { totalCount } }', /no letter and no digit/],
    [`{ spaces(filter: { text: "${'a'.repeat(201)}" }) { totalCount } }`, /201 characters/],
    ['{ municipality { name } }', /exactly one/],
  ])('%s is refused', async (query, message) => {
    const { errors } = await spaces.ask(query);
    expect(errors?.[0]?.message).toMatch(message);
  });

  it('what does not exist is null, and hostile text finds nothing', async () => {
    const { data, errors } = await spaces.ask(`{ space(slug: "nowhere") { slug } municipality(nis: "99999") { name }
      spaces(filter: { text: "%' OR 1=1 --", network: "';DROP TABLE" }) { totalCount } }`);
    expect({ data, errors }).toEqual({
      data: { space: null, municipality: null, spaces: { totalCount: 0 } },
      errors: undefined,
    });
  });
});

describe('organisations, networks and territory', () => {
  it('IDETA runs three spaces, and its territory in 2020 holds 25 municipalities', async () => {
    const { data } = await spaces.ask(`{ organisation(slug: "ideta") { name identifierStatus enterpriseNumber foundedOn
      operatedSpaces { totalCount } territory { municipality { nis } } } }`);
    expect(data).toMatchObject({
      organisation: {
        name: 'IDETA',
        identifierStatus: 'UNKNOWN',
        enterpriseNumber: null,
        foundedOn: '1991',
        operatedSpaces: { totalCount: 3 },
      },
    });
    expect((data as { organisation: { territory: unknown[] } }).organisation.territory).toHaveLength(25);
  });

  it('a network bears another name since December 2017, and its charter has three pillars', async () => {
    const { data } = await spaces.ask(`{
      before: network(slug: "cowallonia", asOf: "2016-01-01") { name coordinators { organisation { slug } } spaces { totalCount } }
      now: network(slug: "cowallonia") { name isActive spaces { totalCount } charter { title text pillars { name } } }
      swc: network(slug: "smartworkcenters") { isActive dissolvedOn spaces { totalCount } }
    }`);
    expect(data).toMatchObject({
      before: { name: 'CoWallonia', coordinators: [{ organisation: { slug: 'adn' } }], spaces: { totalCount: 8 } },
      now: {
        name: expect.stringMatching(/Coworking ?\| ?Digital Wallonia/),
        isActive: true,
        spaces: { totalCount: 21 },
        charter: { text: null },
      },
      swc: { isActive: false, dissolvedOn: '2015-07', spaces: { totalCount: 0 } },
    });
  });

  it('261 municipalities, of which the OECD calls 115 rural, and a former code finds its successor', async () => {
    const { data } =
      await spaces.ask(`{ municipalities(first: 0) { totalCount } rural: municipalities(first: 0, rural: { method: OECD, year: 2020 }) { totalCount }
      former: municipality(nis: "55010") { nis name formerCodes { nis } } bastogne: municipality(nis: "82005") { nis name(lang: NL) validFrom }
      provinces { nodes { nis municipalities(first: 0) { totalCount } } } }`);
    expect(data).toMatchObject({
      municipalities: { totalCount: 261 },
      rural: { totalCount: 115 },
      former: { nis: '51067', name: 'Enghien' },
      bastogne: { nis: '82039', validFrom: '2024-12-02' },
    });
    const { nodes } = (data as { provinces: { nodes: { municipalities: { totalCount: number } }[] } }).provinces;
    expect(nodes.map(({ municipalities }) => municipalities.totalCount).sort((a, b) => a - b)).toEqual([
      27, 38, 43, 69, 84,
    ]);
  });

  it('plans have exact prices', async () => {
    const { data } = await spaces.ask(
      '{ space(slug: "greenlab-coworking") { plans { priceEurPerMonth isUnlimited vat meetingRoomHours } } }',
    );
    expect((data as { space: { plans: unknown[] } }).space.plans).toEqual([
      { priceEurPerMonth: '80.00', isUnlimited: false, vat: 'EXEMPT', meetingRoomHours: 1 },
      { priceEurPerMonth: '120.00', isUnlimited: false, vat: 'EXEMPT', meetingRoomHours: 2 },
      { priceEurPerMonth: '200.00', isUnlimited: true, vat: 'EXEMPT', meetingRoomHours: 4 },
    ]);
  });
});

it('other subgraphs find entities by their keys, and those that do not exist are null', async () => {
  const { data } = await spaces.ask(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Municipality { name } ... on Space { slug } ... on Network { slug } } }`,
    {
      of: [
        { __typename: 'Municipality', nis: '57081' },
        { __typename: 'Space', id: 'spc_0000000000000000' },
        { __typename: 'Network', id: 'org_wrong' },
      ],
    },
  );
  expect(data).toEqual({ _entities: [{ name: 'Tournai' }, null, null] });
});
