import { testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from './subgraph.ts';

const spaces = testSubgraph(openSubgraph);

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
      memberships { network { name } } premises { street } later: premises(asOf: "2020-01-01") { street } } }`);
    expect(data).toEqual({
      space: {
        memberships: [{ network: { name: 'CoWallonia' } }],
        premises: { street: expect.stringContaining('Fer') },
        later: { street: expect.stringContaining('Marie-Henriette') },
      },
    });
  });
});

it('a plan that was withdrawn since another part of the graph named it is null there, and no error', async () => {
  const document = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Plan { name } } }';
  const answer = await spaces.ask(document, { of: [{ __typename: 'Plan', id: 'pln_0000000000000000' }] });
  expect(answer).toEqual({ data: { _entities: [null] } });
});

describe('bad input', () => {
  it.each([
    ['{ space(id: "org_abc") { slug } }', /begin with "spc_"/],
    ['{ space(slug: "a\\u0000b") { slug } }', /character NUL/],
    ['{ spaces(filter: { network: "\\u0000" }) { totalCount } }', /character NUL/],
    ['{ space { slug } }', /Exactly one of `id` and `slug` is to be given, but none was/],
    ['{ space(id: "spc_a", slug: "esco") { slug } }', /`id` and `slug` were/],
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
    ['{ municipality { name } }', /Exactly one of `nis` and `slug`/],
    ['{ organisation(slug: "ideta", enterpriseNumber: "0403019261") { slug } }', /Exactly one/],
    ['{ plan(id: "spc_a") { id } }', /begin with "pln_"/],
    ['{ spaces(filter: { network: "org_a" }) { totalCount } }', /begin with "net_"/],
  ])('%s is refused', async (query, message) => {
    const { errors } = await spaces.ask(query);
    expect(errors?.[0]?.message).toMatch(message);
  });

  it('what does not exist is null, and hostile text finds nothing', async () => {
    const { data, errors } = await spaces.ask(`{ space(slug: "nowhere") { slug } municipality(nis: "99999") { name }
      spaces(filter: { text: "%' OR 1=1 --" }) { totalCount } }`);
    expect({ data, errors }).toEqual({
      data: { space: null, municipality: null, spaces: { totalCount: 0 } },
      errors: undefined,
    });
  });
});

it('other subgraphs find entities by their keys, and those that do not exist are null', async () => {
  const found = await spaces.entities(
    [
      { __typename: 'Municipality', nis: '57081' },
      { __typename: 'Space', id: 'spc_0000000000000000' },
      { __typename: 'Network', id: 'org_wrong' },
    ],
    '... on Municipality { name } ... on Space { slug } ... on Network { slug }',
  );
  expect(found).toEqual([{ name: 'Tournai' }, null, null]);
});
