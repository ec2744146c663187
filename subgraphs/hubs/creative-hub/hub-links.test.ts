import { seededId } from '@cdw/kernel/seed/ids.ts';
import { countStatements, testSubgraph } from '@cdw/kernel/testing.ts';
import { describe, expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';

const hubs = testSubgraph(openSubgraph);

const { entities } = hubs;

const space = (slug: string) => ({ __typename: 'Space', id: seededId('spc', slug) });
const organisation = (slug: string) => ({ __typename: 'Organisation', id: seededId('org', slug) });

describe('other subgraphs reach the hubs', () => {
  it('by their identifiers, and what does not exist is null', async () => {
    const hub = (id: string) => ({ __typename: 'CreativeHub', id });
    expect(
      await entities([hub(seededId('hub', 'plug-r')), hub('hub_0000000000000000')], '... on CreativeHub { slug }'),
    ).toEqual([{ slug: 'plug-r' }, null]);
  });

  it('from the spaces with which they are linked', async () => {
    const found = await entities(
      ['switch-coworking', 'la-forge', 'cristal-hub', 'e-square', 'greenlab-coworking', 'cofla', 'esco'].map(space),
      '... on Space { creativeHubs { slug } hubLinks { relation hub { slug } sources { key } } }',
    );
    const links = (slug: string, ...keys: string[]) => ({
      creativeHubs: [{ slug }],
      hubLinks: [{ relation: 'PARTNER', hub: { slug }, sources: keys.map((key) => ({ key })) }],
    });
    expect(found).toEqual([
      links('hub-c', 'pw-60489'),
      links('plug-r', 'regional-it-2014-06-26'),
      links('plug-r', 'regional-it-2014-06-26'),
      links('green-hub', 'lavenir-2017-12-06'),
      links('green-hub', 'lavenir-2017-12-06'),
      links('waps-hub', 'cw-portrait-frasnes'),
      { creativeHubs: [], hubLinks: [] },
    ]);
  });

  it('from the organisations that take part in them or house them, on a day', async () => {
    const fields = `... on Organisation { hubLinks { role hub { slug } }
      creativeHubs { totalCount nodes { slug } } before: creativeHubs(asOf: "2019-09-30") { totalCount } }`;
    const link = (role: string, slug: string, before: number) => ({
      hubLinks: [{ role, hub: { slug } }],
      creativeHubs: { totalCount: 1, nodes: [{ slug }] },
      before: { totalCount: before },
    });
    expect(await entities(['igretec', 'unamur', 'ideta', 'adn'].map(organisation), fields)).toEqual([
      link('PARTNER', 'hub-c', 0),
      link('PARTNER', 'trakk', 1),
      link('HOST', 'waps-hub', 0),
      { hubLinks: [], creativeHubs: { totalCount: 0, nodes: [] }, before: { totalCount: 0 } },
    ]);
  });

  it('from municipalities, and from provinces also where the municipality is not known', async () => {
    const list = 'creativeHubs { nodes { slug } }';
    const found = await entities(
      [
        { __typename: 'Municipality', nis: '57081' },
        { __typename: 'Municipality', nis: '81001' },
        { __typename: 'Province', nis: '60000' },
        { __typename: 'Province', nis: '80000' },
      ],
      `... on Municipality { ${list} } ... on Province { ${list} }`,
    );
    expect(found).toEqual(
      [['waps-hub'], [], ['hub-seraing', 'hub-verviers', 'plug-r'], ['green-hub']].map((slugs) => ({
        creativeHubs: { nodes: slugs.map((slug) => ({ slug })) },
      })),
    );
  });
});

it("Hub-C's partners are the eight organisations and the space that its source names", async () => {
  const { data } = await hubs.ask(`{ creativeHub(slug: "hub-c") {
    partners { role organisation { id } sources { key } } spaceLinks { relation space { id } } } }`);
  const { partners, spaceLinks } = (
    data as { creativeHub: { partners: { organisation: object }[]; spaceLinks: unknown } }
  ).creativeHub;
  const slugs = ['cetic', 'design-innovation', 'fondation-chimay-wartoise', 'heracles', 'igretec', 'innovatech'];
  const expected = [...slugs, 'technofutur-tic', 'ulb'].map((slug) => ({
    role: 'PARTNER',
    organisation: { id: seededId('org', slug) },
    sources: [{ key: 'pw-60489' }],
  }));
  expect(partners).toHaveLength(8);
  expect(partners).toEqual(expect.arrayContaining(expected));
  expect(spaceLinks).toEqual([{ relation: 'PARTNER', space: { id: seededId('spc', 'switch-coworking') } }]);
});

it('a larger page of hubs with all that belongs to them takes no more statements than a small one', async () => {
  const count = (first: number): Promise<number> =>
    countStatements(() =>
      hubs.answer(`{ creativeHubs(first: ${first}) { totalCount nodes {
      name nameHistory { name } status statusHistory { status } site { building } siteHistory { building }
      municipality { nis creativeHubs { totalCount nodes { slug } } } province { nis creativeHubs { nodes { slug } } }
      partners { hub { slug } organisation { id hubLinks { role } creativeHubs { nodes { slug } } } }
      spaceLinks { hub { slug } space { id creativeHubs { slug } hubLinks { relation } } }
      services { name } activities { title } staff { staffFte } sources { title } } } }`),
    );
  const [few, many] = [await count(4), await count(9)];
  // It may take fewer: a hub of the page that is reached again was read already.
  expect(many).toBeLessThanOrEqual(few);
  expect(many).toBeLessThan(30);
});
