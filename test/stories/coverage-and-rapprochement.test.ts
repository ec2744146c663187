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

it('the first pair that could share is Negundo and ESCO, which do so already', async () => {
  const { rapprochementCandidates } = await graph.ask<{ rapprochementCandidates: { nodes: unknown[] } }>(`{
    rapprochementCandidates(filter: { one: { kind: SMART_WORK_CENTER }, other: { kind: COWORKING } }, first: 2) { nodes {
      one { name } other { name } value ... on Judgement { because(lang: EN) }
      sameOperator { value } isPartnered partnerships { kind goodPractices { status } } } } }`);
  expect(rapprochementCandidates.nodes).toMatchObject([
    {
      one: { name: 'SWC Negundo Innovation Center' },
      other: { name: 'ESCO' },
      because: expect.stringMatching(/^One organisation runs both spaces\./),
      sameOperator: { value: '1' },
      isPartnered: true,
      partnerships: [{ kind: 'MUTUALISATION', goodPractices: [{ status: 'EXPECTED' }, { status: 'OBSERVED' }] }],
    },
    { sameOperator: { value: null }, isPartnered: false, partnerships: [] },
  ]);
  // Who ran Negundo in 2014 no source attests, so that the pair is not the first one then.
  type Pair = { one: { slug: string }; other: { slug: string } };
  const before = await graph.ask<{ rapprochementCandidates: { nodes: Pair[] } }>(`{
    rapprochementCandidates(filter: { one: { kind: SMART_WORK_CENTER }, other: { kind: COWORKING } }, first: 100, asOf: "2014-06-30") {
      nodes { one { slug } other { slug } isPartnered now: isPartnered(asOf: "2024-06-30") } } }`);
  const pair = before.rapprochementCandidates.nodes.find(
    ({ one, other }) => one.slug === 'swc-negundo' && other.slug === 'esco',
  );
  expect(pair).toMatchObject({ isPartnered: null, now: true });
});

it('the rural coverage of a territory, with what is left out of it and what a space more would add', async () => {
  const { ruralCoverage } = await graph.ask<{ ruralCoverage: unknown }>(`{
    ruralCoverage(method: OECD, year: 2020, withinKm: 10, asOf: "2023-01-01", whatIf: [{ municipality: "82039" }]) {
      ... on Judgement { isKnown because inputs { name sources { title } } formula { version } }
      value { municipalityCount population uncovered(first: 1) { nodes { municipality { name } nearestSpace { name partnerships { totalCount } } } }
        whatIf { together { municipalities { name } } } } } }`);
  expect(ruralCoverage).toMatchObject({
    isKnown: true,
    because: expect.stringContaining('sur 115'),
    value: {
      municipalityCount: 115,
      population: 722_119,
      uncovered: { nodes: [{ municipality: { name: 'Bullange' }, nearestSpace: { name: expect.any(String) } }] },
      whatIf: { together: { municipalities: [{ name: 'Bastogne' }] } },
    },
  });
});
