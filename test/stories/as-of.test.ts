import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Graph, openGraph } from '../graph.ts';

let graph: Graph;
let drop: () => Promise<void>;
beforeAll(async () => {
  const database = await createTestDatabase();
  drop = database.drop;
  graph = await openGraph(database.url);
});
afterAll(async () => {
  await graph.close();
  await drop();
});

it('ten Smart Work Centers were in the network on 30 June 2015, and none on 1 August', async () => {
  const members = (day: string) =>
    graph.ask<{ network: { isActive: boolean; spaces: { totalCount: number; nodes: { slug: string }[] } } }>(
      `query ($day: Date) { network(slug: "smartworkcenters", asOf: $day) {
        isActive spaces(filter: { kind: SMART_WORK_CENTER }) { totalCount nodes { slug } } } }`,
      { day },
    );
  const june = (await members('2015-06-30')).network;
  expect(june).toMatchObject({ isActive: true, spaces: { totalCount: 10 } });
  expect(june.spaces.nodes.map(({ slug }) => slug)).toContain('swc-negundo');
  // Three joined on a day that no source tells, but not before there was a network.
  expect((await members('2011-05-31')).network).toEqual({ isActive: false, spaces: { totalCount: 0, nodes: [] } });
  expect((await members('2015-08-01')).network).toEqual({ isActive: false, spaces: { totalCount: 0, nodes: [] } });
});

it('Coworking Namur was in the rue de Fer before autumn 2016, and in the rue Marie-Henriette after it', async () => {
  const answer = await graph.ask(`{
    before: space(slug: "coworking-namur", asOf: "2016-08-31") { premises { street } }
    after: space(slug: "coworking-namur", asOf: "2016-12-01") { premises { street } }
    list: spaces(filter: { text: "fer" }, asOf: "2014-01-01") { nodes { slug premises { street } } }
  }`);
  expect(answer).toMatchObject({
    before: { premises: { street: expect.stringContaining('rue de Fer 48') } },
    after: { premises: { street: expect.stringContaining('rue Marie-Henriette') } },
    list: {
      nodes: expect.arrayContaining([
        { slug: 'coworking-namur', premises: { street: expect.stringContaining('rue de Fer 48') } },
      ]),
    },
  });
});

it('Switch Coworking is found under the name of its bid, and bears it at that time', async () => {
  const answer = await graph.ask(`{
    bid: space(slug: "switch-coworking", asOf: "2011-12-13") { name }
    today: space(slug: "switch-coworking") { name }
    found: spaces(filter: { text: "switchzone" }) { nodes { name } }
  }`);
  expect(answer).toEqual({
    bid: { name: 'SwitchZone' },
    today: { name: 'Switch Coworking' },
    found: { nodes: [{ name: 'Switch Coworking' }] },
  });
});

it('hubs are renamed and move too', async () => {
  const answer = await graph.ask(`{
    before: creativeHub(slug: "hub-c", asOf: "2016-01-01") { site { building locality } }
    after: creativeHub(slug: "hub-c", asOf: "2021-01-01") { name site { building locality } }
    found: creativeHubs(text: "bubble") { nodes { slug nameHistory { name } } }
  }`);
  expect(JSON.stringify(answer.before)).toMatch(/Gosselies/);
  expect(JSON.stringify(answer.after)).toMatch(/Quai 10/);
  expect(answer.found).toMatchObject({ nodes: [{ slug: 'hub-c' }] });
});

it('ESCO is asked as of 2011 and 2018 at the top, and whatever is below, in five subgraphs, is of that day', async () => {
  const asOf = (day: string) =>
    graph.ask<{ space: object }>(
      `query ($day: Date) { space(slug: "esco", asOf: $day) {
        asOf name status memberships { network { slug asOf } } creativeHubs { slug }
        usableSpaces { space { name asOf } } partnerships { nodes { slug status asOf } }
        commitments { nodes { slug status asOf } } publicFunding { totalEur } autonomy { asOf } } }`,
      { day },
    );
  const partnership = (slug: string, status: string, day: string) => ({ slug, status, asOf: day });
  const early = (await asOf('2011-01-01')).space;
  expect(early).toMatchObject({
    asOf: '2011-01-01',
    name: 'ESCO',
    status: 'UNKNOWN',
    memberships: [],
    usableSpaces: [],
    publicFunding: { totalEur: '0.00' },
    autonomy: { asOf: '2011-01-01' },
  });
  expect(early).toMatchObject({
    partnerships: {
      nodes: ['hebergement-esco', 'mutualisation-negundo-esco', 'consortium-esco'].map((slug) =>
        partnership(slug, 'UNKNOWN', '2011-01-01'),
      ),
    },
  });
  const later = (await asOf('2018-06-01')).space;
  expect(later).toMatchObject({
    asOf: '2018-06-01',
    status: 'OPEN',
    memberships: [{ network: { slug: 'cowallonia', asOf: '2018-06-01' } }],
    usableSpaces: [{ space: { name: 'SWC Negundo Innovation Center', asOf: '2018-06-01' } }],
    publicFunding: { totalEur: '150000.00' },
    autonomy: { asOf: '2018-06-01' },
  });
  expect(later).toMatchObject({
    commitments: {
      nodes: expect.arrayContaining([partnership('nouveau-delai-de-trois-ans', 'IN_FORCE', '2018-06-01')]),
    },
  });
});
