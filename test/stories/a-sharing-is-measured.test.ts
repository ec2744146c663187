import { openStore } from '@cdw/kernel/database/store.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import type { TestDatabase } from '@cdw/kernel/test-database.ts';
import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { validity } from '@cdw/kernel/validity.ts';
import type { PrismaClient } from '@cdw/partnerships/generated/prisma/client.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copySpaces } from '../copies.ts';
import { type Graph, openGraph, WAYS } from '../graph.ts';

const COPIES = 12;
const COUNTS = 130;
const organisation = seededId('org', 'ideta');
const sources = [{ title: 'Inventé pour ce test' }];
/** Copies of a real space, which are made up; the first two are to share. */
const [HOST, BENEFICIARY, ...OTHERS] = Array.from({ length: COPIES }, (_none, n) => `spc_copy${n + 1}`);

const MEASURED = `query ($id: ID!) { partnership(id: $id) { mutualisation { verdict because(lang: EN) beganOn sharedUseCount
  sharedUses { period { from } }
  effects { side space { slug } indicator { slug } groupSize group { slug } difference isBeyondSpread } } } }`;
type Measured = {
  readonly sharedUses: readonly { period: { from: string } }[];
  readonly effects: readonly { indicator: { slug: string }; groupSize: number; group: { slug: string }[] }[];
};

/** The copied space shares, and so would its copies, with which nobody could then be compared. */
async function shareNothing(databaseUrl: string): Promise<void> {
  const store = await openStore(databaseUrl, 'partnerships');
  await store.execute(`DELETE FROM partnerships."AccessRight" WHERE "beneficiarySpaceId" LIKE 'spc_copy%'`);
  await store.close();
}

describe.each(WAYS)('what a sharing brought is measured, %s', (way) => {
  let database: TestDatabase;
  let graph: Graph;
  let agency: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    await copySpaces(database.url, COPIES);
    await shareNothing(database.url);
    graph = await openGraph(database.url, way);
    agency = await graph.makeKey();
  });
  afterAll(async () => {
    await graph.close();
    await database.drop();
  });

  const change = <T>(mutation: string, fields: string, input: object, key = agency): Promise<T> =>
    graph.change(key, mutation, input, fields);

  /** The members of a space in the years before and after the sharing began. */
  async function publish(subject: string | undefined, before: number, after: number): Promise<void> {
    const years = { 2018: before, 2019: before, 2021: after, 2022: after };
    const observations = Object.entries(years).map(([from, value]) => ({
      ...{ subject, indicator: 'subscribers', from, value: `${value}` },
    }));
    const given = await change<{ id: string; version: number }[]>('submitObservations', 'id version', {
      observations,
      sources,
    });
    const published = given.map(({ id, version }) => ({ observation: id, version }));
    await change('publishObservations', 'status', { observations: published });
  }

  /** One space opens to the members of another one, as the organisation that runs both of them agrees with itself. */
  async function share(): Promise<{ id: string; right: string }> {
    const scopes = ['partnerships:write'];
    const operator = await graph.makeKey({ role: 'OPERATOR', organisationIds: [organisation], scopes });
    const proposal = {
      kind: 'MUTUALISATION',
      title: { fr: 'Partage inventé' },
      parties: [
        { space: HOST, role: 'HOST' },
        { space: BENEFICIARY, role: 'BENEFICIARY' },
      ],
      accessRights: [{ host: HOST, beneficiary: BENEFICIARY, terms: 'FREE_WITHIN_SUBSCRIPTION', isBothWays: false }],
      on: '2019-12-02',
      sources,
    };
    const { id } = await change<{ id: string }>('proposePartnership', 'id', proposal, operator);
    const signature = { partnership: id, version: 1, organisation, from: '2020-02-03', sources };
    type Signed = { accessRights: { id: string }[] };
    const { accessRights } = await change<Signed>('signPartnership', 'accessRights { id }', signature, operator);
    return { id, right: accessRights[0]?.id ?? '' };
  }

  /** More counts than a page of them holds. */
  async function count(accessRightId: string): Promise<void> {
    const partnerships = graph.subgraphs.find(({ name }) => name === 'partnerships');
    if (!partnerships) throw new Error('The graph has no subgraph of partnerships');
    const { db } = partnerships.createContext() as unknown as { db: PrismaClient };
    const data = Array.from({ length: COUNTS }, (_none, n) => {
      const day = `2021-0${1 + (n % 9)}-11`;
      return {
        id: `use_made-up-${n}`,
        accessRightId,
        ...validity({ validFrom: day, validThrough: day }),
        sourceKeys: [],
      };
    });
    await db.sharedUse.createMany({ data });
  }

  it('by the members of both sides, against ten other spaces, with every counted use', async () => {
    const { id, right } = await share();
    await count(right);
    await publish(HOST, 20, 60);
    await publish(BENEFICIARY, 20, 31);
    for (const [n, other] of OTHERS.entries()) await publish(other, 20, 30 + (n % 3));
    const { partnership } = await graph.ask<{ partnership: { mutualisation: Measured } }>(MEASURED, { id });
    const { effects, sharedUses, ...told } = partnership.mutualisation;
    expect(told).toEqual({
      verdict: 'ONE_GAINED',
      beganOn: '2020-02-03',
      because:
        'The hosting side did better than comparable spaces. The benefiting side stayed within the usual spread of comparable spaces, from which nothing can be concluded. The hosting side, Subscribers: +29.1 against 10 comparable spaces (80 % interval: +27.8 to +30.4).',
      sharedUseCount: COUNTS,
    });
    expect(sharedUses).toHaveLength(100);
    expect(sharedUses[0]?.period.from).toBe('2021-09-11');
    // Ten others gained 10, 11 or 12 members; 0.8756 * sqrt(11 / 10) * 1.383 = 1.27.
    const measured = { indicator: { slug: 'subscribers' }, groupSize: 10 };
    expect(effects.filter(({ indicator }) => indicator.slug === 'subscribers')).toMatchObject([
      { ...measured, side: 'HOST', space: { slug: 'esco-copy-1' }, difference: '29.1', isBeyondSpread: true },
      { ...measured, side: 'BENEFICIARY', space: { slug: 'esco-copy-2' }, difference: '0.1', isBeyondSpread: false },
    ]);
    expect(effects[0]?.group).toEqual([]);
    expect(effects.find(({ groupSize }) => groupSize > 0)?.group.map(({ slug }) => slug)).toContain('esco-copy-3');
  });
});
