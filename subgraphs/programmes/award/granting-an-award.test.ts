import { testSubgraph } from '@cdw/kernel/testing.ts';
import { feedForTest, replayed } from '@cdw/kernel/writing/feed-for-test.ts';
import { snapshotsOf } from '@cdw/kernel/writing/snapshots.ts';
import { faultsOf, mutate, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { LEDGER } from '../ledger.ts';
import { openSubgraph } from '../subgraph.ts';
import { AGENCY, as, BEP, bep, done, ESCO, IDETA, openedCall, SPI, TODAY } from '../writes-for-test.ts';

const programmes = testSubgraph(openSubgraph);
const FUNDING = 'totalEur awardCount years { year amountEur }';
const fundingOn = async (day: string) => {
  const [found] = await programmes.entities<{ publicFunding: object }>(
    [{ __typename: 'Space', id: ESCO }],
    `... on Space { publicFunding(asOf: "${day}") { ${FUNDING} } }`,
  );
  return found?.publicFunding;
};

let opened: { programme: string; call: string };
let award = '';
let tranche = '';
beforeAll(async () => {
  opened = await openedCall(programmes);
});

it('an award is granted by the organiser and not by who runs what gets it, within the bounds of the call', async () => {
  const grant = { call: opened.call, beneficiary: ESCO, awardedOn: '2025-06-01', grantedEur: '5000.01' };
  expect(refusalOf(await mutate(programmes, 'grantAward', grant, as(IDETA))).code).toBe('FORBIDDEN');
  const both = { ...BEP, organisationIds: [...BEP.organisationIds, ...IDETA.organisationIds] };
  expect(refusalOf(await mutate(programmes, 'grantAward', grant, as(both))).code).toBe('FORBIDDEN');
  const tooMuch = await mutate(programmes, 'grantAward', grant, as(BEP));
  expect(tooMuch.errors?.[0]?.message).toContain('5000.01 euro is above the ceiling of the call, 5000.00 euro');
  const key = { ...as(BEP), idempotencyKey: 'the-award-of-esco' };
  const granted = { ...grant, grantedEur: '4500.50' };
  const once = await mutate(programmes, 'grantAward', granted, key, 'id slug grantedEur version');
  expect(once.data).toMatchObject({
    grantAward: { slug: 'espaces-en-reseau-2025-esco', grantedEur: '4500.50', version: 1 },
  });
  expect(await mutate(programmes, 'grantAward', granted, key, 'id slug grantedEur version')).toEqual(once);
  award = resultOf<{ id: string }>(once).id;
  const other = { ...grant, beneficiary: bep, grantedEur: '3499.51' };
  const beyond = await mutate(programmes, 'grantAward', other, as(AGENCY));
  expect(beyond.errors?.[0]?.message).toContain(
    '3499.51 euro are more than the 3499.50 euro that are left: of an envelope of 8000.00 euro, 4500.50 are given',
  );
  expect(await done(programmes, AGENCY, 'grantAward', { ...other, grantedEur: '3499.5' }, 'version')).toEqual({
    version: 1,
  });
});

it('a planned tranche is no public funding before it is paid, which it is once', async () => {
  const before = await fundingOn('2025-12-31');
  const plan = { award, version: 1, year: 2025, amountEur: '2000.25', payer: bep, on: '2025-07-01' };
  tranche = (await done(programmes, BEP, 'planTranche', plan)).id;
  const rest = { ...plan, version: 2, year: 2026, amountEur: '2500.26' };
  const beyond = await mutate(programmes, 'planTranche', rest, as(BEP), 'id');
  expect(beyond.errors?.[0]?.message).toContain(
    'the tranches would come to 4500.51 euro, but the award is of 4500.50 euro',
  );
  expect(await fundingOn('2025-12-31')).toEqual(before);
  const payment = { award, version: 2, tranche, amountEur: '1999.99', on: '2026-01-10' };
  const paid = await done<{ id: string }>(programmes, BEP, 'payTranche', payment, 'id status amountEur payer { id }');
  expect(paid).toMatchObject({ status: 'PAID', amountEur: '1999.99', payer: { id: bep } });
  for (const twice of [tranche, paid.id]) {
    const again = await mutate(programmes, 'payTranche', { ...payment, version: 3, tranche: twice }, as(BEP), 'id');
    expect(faultsOf(again)).toContain('input.tranche ALREADY_ENDED');
  }
  const stale = await mutate(programmes, 'payTranche', payment, as(BEP), 'id');
  expect(refusalOf(stale)).toEqual({ code: 'CONFLICT', id: award, presentVersion: 3 });
  const query = `{ award(id: "${award}") { now: tranches { status amountEur }
    planned: tranches(asOf: "2026-01-09") { status amountEur } before: tranches(asOf: "2025-06-30") { status }
    trancheHistory { status period { from through } } } }`;
  expect(await programmes.answer(query)).toEqual({
    award: {
      now: [{ status: 'PAID', amountEur: '1999.99' }],
      planned: [{ status: 'PLANNED', amountEur: '2000.25' }],
      before: [],
      trancheHistory: [
        { status: 'PLANNED', period: { from: '2025-07-01', through: '2026-01-09' } },
        { status: 'PAID', period: { from: '2026-01-10', through: null } },
      ],
    },
  });
});

it('what a space got follows, and on the days before it is as it was', async () => {
  const seeded = { year: 2013, amountEur: '50000.00' };
  expect(await fundingOn('2025-05-31')).toMatchObject({ totalEur: '150000.00', awardCount: 1 });
  expect(await fundingOn('2026-01-09')).toMatchObject({ totalEur: '154500.50', years: [seeded, {}, {}] });
  const years = [seeded, { year: 2014 }, { year: 2015 }, { year: 2025, amountEur: '1999.99' }];
  expect(await fundingOn(TODAY)).toMatchObject({ totalEur: '154500.50', awardCount: 2, years });
  const paid = await programmes.entities(
    [{ __typename: 'Organisation', id: bep }],
    '... on Organisation { paidTranches { nodes { amountEur status } } }',
  );
  expect(paid).toEqual([{ paidTranches: { nodes: [{ amountEur: '1999.99', status: 'PAID' }] } }]);
});

it('mistakes are corrected, and told as corrections to the bodies and to who runs the beneficiary', async () => {
  const low = await mutate(programmes, 'correctAward', { award, version: 3, grantedEur: '1500' }, as(BEP));
  expect(faultsOf(low)).toEqual(['input.grantedEur INVALID']);
  await done(programmes, BEP, 'correctAward', { award, version: 3, grantedEur: '4500.05' });
  const present = await programmes.answer<{ award: { tranches: { id: string }[] } }>(
    `{ award(id: "${award}") { tranches { id } } }`,
  );
  const mistaken = { award, version: 4, tranche: present.award.tranches[0]?.id, amountEur: '2000' };
  expect(await done(programmes, BEP, 'correctTranche', mistaken, 'amountEur')).toEqual({ amountEur: '2000.00' });
  const envelopes = `{ call(id: "${opened.call}") { version envelopes { id amountEur } } }`;
  type Envelopes = { call: { version: number; envelopes: { id: string }[] } };
  const { call } = await programmes.answer<Envelopes>(envelopes);
  const amount = { of: opened.call, version: call.version, amount: call.envelopes[0]?.id, amountEur: '9000' };
  expect(await done(programmes, BEP, 'correctAmount', amount, 'amountEur years')).toEqual({
    amountEur: '9000.00',
    years: 2,
  });
  const AUDIT = `query ($id: ID!) { programmeAudit(entity: $id) { changes { actor change { kind isCorrection } } } }`;
  const audit = await programmes.ask(AUDIT, { id: award }, { viewer: IDETA });
  const { changes } = resultOf<{ changes: { actor: string; change: { kind: string; isCorrection: boolean } }[] }>(
    audit,
  );
  expect(changes.map(({ actor, change }) => `${actor} ${change.kind} ${change.isCorrection}`)).toEqual([
    'key cdw_bep GRANTED false',
    'key cdw_bep TRANCHE_PLANNED false',
    'key cdw_bep TRANCHE_PAID false',
    'key cdw_bep CORRECTED true',
    'key cdw_bep TRANCHE_CORRECTED true',
  ]);
  expect(await programmes.ask(AUDIT, { id: award }, { viewer: SPI })).toEqual({
    data: { programmeAudit: { changes: [] } },
  });
});

it('the feed ends with what the tables hold', async () => {
  const { db } = programmes.subgraph().createContext() as Context;
  const types = ['Programme', 'Measure', 'Call', 'Award', 'Commitment', 'PolicyDocument'] as const;
  const held = (await Promise.all(types.map((type) => snapshotsOf(LEDGER, db, type)))).flat();
  const changes = await feedForTest(programmes, 'programmeChanges').after();
  expect(replayed(changes)).toEqual(Object.fromEntries(held.map((after) => [after.id, after])));
});
