import { today } from '@cdw/kernel/days.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import type { TestDatabase } from '@cdw/kernel/test-database.ts';
import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copySpaces } from '../copies.ts';
import { type Graph, openGraph, WAYS } from '../graph.ts';

const COPIES = 25;
const [TOURNAI, BASTOGNE] = ['57081', '82039'];
const sources = [{ title: 'Chiffres inventés pour ce test' }];

describe.each(WAYS)('a space is compared with the spaces that there are at the moment, %s', (way) => {
  let database: TestDatabase;
  let graph: Graph;
  let agency: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    await copySpaces(database.url, COPIES);
    graph = await openGraph(database.url, way);
    agency = await graph.makeKey();
  });
  afterAll(async () => {
    await graph.close();
    await database.drop();
  });

  type Changed = { id: string; version: number };
  const PEERS = `{ space(slug: "coworking-namur") { comparison(indicator: "subscribers", by: [KIND, RURAL]) { peerCount } } }`;
  type Peers = { space: { comparison: { peerCount: number | null } } };
  const peers = async (): Promise<number | null> => (await graph.ask<Peers>(PEERS)).space.comparison.peerCount;
  /** Transactions of other tests on the same server may hold the feed up, by which the change is heard of. */
  const untilPeers = (count: number | null) => expect.poll(peers, { timeout: 20_000 }).toBe(count);

  it('one that is registered counts, and is of another class once it has moved', async () => {
    const { text } = await graph.answer(PEERS, {}, { 'x-api-key': agency });
    expect((JSON.parse(text) as { data: Peers }).data.space.comparison.peerCount).toBe(COPIES);
    expect(await peers()).toBe(COPIES);
    const registered = {
      kind: 'COWORKING',
      name: { fr: 'Espace inventé' },
      operator: seededId('org', 'ideta'),
      premises: { municipality: TOURNAI },
      sources,
    };
    const { id: space } = await graph.change<Changed>(agency, 'registerSpace', registered, 'id');
    const observations = [{ subject: space, indicator: 'subscribers', from: '2014', value: '12' }];
    const handedIn = { observations, sources };
    const given = await graph.change<Changed[]>(agency, 'submitObservations', handedIn, 'id version');
    const steps = given.map(({ id, version }) => ({ observation: id, version }));
    await graph.change(agency, 'publishObservations', { observations: steps }, 'status');
    await untilPeers(COPIES + 1);
    const moved = { space, version: 1, premises: { municipality: BASTOGNE }, from: today(), sources };
    await graph.change(agency, 'moveSpace', moved, 'id');
    // With the class of place left out it would be one more, so that nothing is told any more.
    await untilPeers(null);
  });
});
