import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { feedForTest, replayed } from '@cdw/kernel/writing/feed-for-test.ts';
import { faultsOf, mutate, refusalOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';
import { as, BEP, bep, done, ESCO, IDETA, openedCall } from '../writes-for-test.ts';

const programmes = testSubgraph(openSubgraph);
type Tranche = {
  id: string;
  status: string;
  amountEur: string;
  period: { from: string | null; through: string | null };
};

describe('an award and its tranches', () => {
  let call = '';
  let award = '';
  const history = async (): Promise<Tranche[]> => {
    const query = `{ award(id: "${award}") { trancheHistory { id status amountEur period { from through } } } }`;
    return (await programmes.answer<{ award: { trancheHistory: Tranche[] } }>(query)).award.trancheHistory;
  };
  const ofMoney = async (day: string): Promise<unknown> => {
    const query = `{ call(id: "${call}", asOf: "${day}") { publicFunding { totalEur years { amountEur } }
      awards { totalCount nodes { tranches { amountEur } } } } }`;
    return (await programmes.answer<{ call: unknown }>(query)).call;
  };
  beforeAll(async () => {
    ({ call } = await openedCall(programmes));
    award = (await done(programmes, BEP, 'grantAward', { call, beneficiary: ESCO, awardedOn: '2025-06-01' })).id;
    const plan = { award, version: 1, year: 2025, amountEur: '2000', payer: bep, on: '2025-07-01' };
    const { id: tranche } = await done(programmes, BEP, 'planTranche', plan);
    await done(programmes, BEP, 'payTranche', { award, version: 2, tranche, amountEur: '1900', on: '2026-01-10' });
  });

  it('are listed on the days from which they are, and no later one before', async () => {
    const nothing = { publicFunding: { totalEur: '0.00', years: [] }, awards: { totalCount: 0, nodes: [] } };
    expect(await ofMoney('2025-05-31')).toEqual(nothing);
    expect(await ofMoney('2025-06-30')).toMatchObject({ awards: { totalCount: 1, nodes: [{ tranches: [] }] } });
    expect(await ofMoney('2026-01-09')).toMatchObject({
      awards: { nodes: [{ tranches: [{ amountEur: '2000.00' }] }] },
    });
    const paid = {
      publicFunding: { totalEur: '1900.00' },
      awards: { nodes: [{ tranches: [{ amountEur: '1900.00' }] }] },
    };
    expect(await ofMoney('2026-01-10')).toMatchObject(paid);
    const query = `{ awards(call: "${call}", asOf: "2025-05-31") { totalCount } }`;
    expect(await programmes.answer(query)).toEqual({ awards: { totalCount: 0 } });
  });

  it('a plan that was recorded wrongly is corrected after it was paid, and a payment that never was is withdrawn', async () => {
    const [plan, payment] = await history();
    const corrected = {
      award,
      version: 3,
      tranche: plan?.id,
      amountEur: '2100',
      on: '2025-07-15',
      note: 'Selon le plan.',
    };
    expect(
      await done(programmes, BEP, 'correctTranche', corrected, 'amountEur status period { from through }'),
    ).toEqual({
      amountEur: '2100.00',
      status: 'PLANNED',
      period: { from: '2025-07-15', through: '2026-01-09' },
    });
    const withdrawal = { award, version: 4, tranche: payment?.id, sources: undefined };
    expect(refusalOf(await mutate(programmes, 'withdrawTranche', withdrawal, as(IDETA))).code).toBe('FORBIDDEN');
    await done(programmes, BEP, 'withdrawTranche', withdrawal);
    expect(await history()).toMatchObject([
      { id: plan?.id, status: 'PLANNED', amountEur: '2100.00', period: { from: '2025-07-15', through: null } },
    ]);
    expect(await ofMoney('2026-01-10')).toMatchObject({ publicFunding: { totalEur: '0.00', years: [] } });
    const unknown = { ...withdrawal, version: 5 };
    expect(faultsOf(await mutate(programmes, 'withdrawTranche', unknown, as(BEP)))).toEqual([
      'input.tranche NOT_FOUND',
    ]);
  });

  it('an award that went to nobody is withdrawn with its tranches, and answers nowhere', async () => {
    const withdrawal = { award, version: 5, sources: undefined };
    expect(refusalOf(await mutate(programmes, 'withdrawAward', withdrawal, as(IDETA))).code).toBe('FORBIDDEN');
    const fields = 'id awards { totalCount } publicFunding { awardCount }';
    expect(await done(programmes, BEP, 'withdrawAward', withdrawal, fields)).toEqual({
      id: call,
      awards: { totalCount: 0 },
      publicFunding: { awardCount: 0 },
    });
    expect(await programmes.answer(`{ award(id: "${award}") { id } }`)).toEqual({ award: null });
    expect(replayed(await feedForTest(programmes, 'programmeChanges').after())[award]).toBeUndefined();
    const again = { call, beneficiary: ESCO, awardedOn: '2025-06-01' };
    expect((await mutate(programmes, 'grantAward', again, as(BEP), 'id')).errors).toBeUndefined();
  });

  it('a tranche of which no source tells when it was granted is none before a source attests it', async () => {
    const query = `{ award(slug: "coworking-2011-esco") { before: tranches(asOf: "2012-06-01") { year } now: tranches { year } } }`;
    const expected = { before: [], now: [{ year: 2013 }, { year: 2014 }, { year: 2015 }] };
    expect(await programmes.answer(query)).toEqual({ award: expected });
    const [found] = await programmes.entities<{ paidTranches: object }>(
      [{ __typename: 'Organisation', id: seededId('org', 'gouvernement-wallon'), asOf: '2012-06-01' }],
      '... on Organisation { paidTranches { totalCount } }',
    );
    expect(found).toEqual({ paidTranches: { totalCount: 0 } });
  });
});
