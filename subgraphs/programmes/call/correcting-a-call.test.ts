import { testSubgraph } from '@cdw/kernel/testing.ts';
import { faultsOf, mutate, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';
import { as, BEP, bep, done, ESCO, openedCall, SPI, TODAY } from '../writes-for-test.ts';

const programmes = testSubgraph(openSubgraph);
let call = '';
let award = '';
beforeAll(async () => {
  ({ call } = await openedCall(programmes));
  award = (await done(programmes, BEP, 'grantAward', { call, beneficiary: ESCO, awardedOn: '2025-06' })).id;
});

const isOpenOn = async (day: string): Promise<boolean> => {
  const found = await programmes.answer<{ calls: { nodes: { id: string }[] } }>(
    `{ calls(activeAt: "${day}") { nodes { id } } }`,
  );
  return found.calls.nodes.some(({ id }) => id === call);
};

it('a closing that was announced is moved by another one, and withdrawn', async () => {
  const nothing = { call, version: 1 };
  expect(faultsOf(await mutate(programmes, 'withdrawCallClosing', nothing, as(BEP)))).toEqual(['input.call NO_CHANGE']);
  await done(programmes, BEP, 'closeCall', { call, version: 1, on: '2099-03-31' });
  const prolonged = { call, version: 2, on: '2099-06-30' };
  expect(await done(programmes, BEP, 'closeCall', prolonged, 'closedOn version')).toEqual({
    closedOn: '2099-06-30',
    version: 3,
  });
  expect([await isOpenOn('2099-06-30'), await isOpenOn('2099-07-01')]).toEqual([true, false]);
  const withdrawal = { call, version: 3 };
  expect(refusalOf(await mutate(programmes, 'withdrawCallClosing', withdrawal, as(SPI))).code).toBe('FORBIDDEN');
  expect(await done(programmes, BEP, 'withdrawCallClosing', withdrawal, 'closedOn')).toEqual({ closedOn: null });
  expect(await isOpenOn('2099-07-01')).toBe(true);
});

it('what closed is not withdrawn, but a mistake in it is corrected, and told as a correction', async () => {
  await done(programmes, BEP, 'closeCall', { call, version: 4, on: '2025-03-31', projectsReceived: 5 });
  const withdrawal = await mutate(programmes, 'withdrawCallClosing', { call, version: 5 }, as(BEP));
  expect(faultsOf(withdrawal)).toEqual(['input.call ALREADY_ENDED']);
  const wrong = { call, version: 5, closedOn: '2024', awardedOn: '2025-01-14', projectsDiscarded: 6 };
  expect(faultsOf(await mutate(programmes, 'correctCall', wrong, as(BEP)))).toEqual([
    'input.awardedOn INVALID',
    'input.closedOn INVALID',
    'input.projectsDiscarded INVALID',
  ]);
  expect(faultsOf(await mutate(programmes, 'correctCall', { call, version: 5 }, as(BEP)))).toEqual(['input NO_CHANGE']);
  const right = { call, version: 5, closedOn: '2025-04-30', awardedOn: '2025-06', projectsSelected: 2 };
  const fields = 'closedOn awardedOn projectsReceived projectsSelected';
  expect(await done(programmes, BEP, 'correctCall', right, fields)).toEqual({
    closedOn: '2025-04-30',
    awardedOn: '2025-06',
    projectsReceived: 5,
    projectsSelected: 2,
  });
  expect([await isOpenOn('2025-04-30'), await isOpenOn('2025-05-01')]).toEqual([true, false]);
  const unknown = { call, version: 6, closedOn: null, projectsSelected: null };
  expect(await done(programmes, BEP, 'correctCall', unknown, fields)).toEqual({
    closedOn: null,
    awardedOn: '2025-06',
    projectsReceived: 5,
    projectsSelected: null,
  });
  expect(await isOpenOn('2025-05-01')).toBe(true);
  const audit = `{ programmeAudit(entity: "${call}") { changes { change { kind isCorrection } } } }`;
  const { changes } = resultOf<{ changes: object[] }>(await programmes.ask(audit, {}, { viewer: BEP }));
  expect(changes.at(-1)).toEqual({ change: { kind: 'CORRECTED', isCorrection: true } });
});

it('the date of an award is corrected', async () => {
  const early = { award, version: 1, awardedOn: '2025-01-14' };
  expect(faultsOf(await mutate(programmes, 'correctAward', early, as(BEP)))).toEqual(['input.awardedOn INVALID']);
  const right = { award, version: 1, awardedOn: '2025-07-01' };
  expect(await done(programmes, BEP, 'correctAward', right, 'awardedOn')).toEqual({ awardedOn: '2025-07-01' });
});

const tranches = async () => {
  const query = `{ award(id: "${award}") { version trancheHistory { id status period { from through } } } }`;
  type Answer = { award: { version: number; trancheHistory: { id: string; status: string }[] } };
  return (await programmes.answer<Answer>(query)).award;
};

it('a tranche that was paid on the day on which it was planned was never only planned', async () => {
  const plan = { award, version: 2, year: 2025, amountEur: '1000', payer: bep, on: '2025' };
  const { id: tranche } = await done(programmes, BEP, 'planTranche', plan);
  await done(programmes, BEP, 'payTranche', { award, version: 3, tranche, on: '2025' });
  expect(await tranches()).toEqual({
    version: 4,
    trancheHistory: [{ id: tranche, status: 'PAID', period: { from: '2025', through: null } }],
  });
});

it('the date of a payment is corrected, and the plan that it succeeded ends on the eve of the right one', async () => {
  const plan = { award, year: 2026, amountEur: '500', payer: bep, on: '2026-01-10' };
  const { id: first } = await done(programmes, BEP, 'planTranche', { ...plan, version: 4 });
  const { id: second } = await done(programmes, BEP, 'planTranche', { ...plan, version: 5 });
  const payment = { award, on: '2026-03-01' };
  const { id: paid } = await done(programmes, BEP, 'payTranche', { ...payment, version: 6, tranche: first });
  await done(programmes, BEP, 'payTranche', { ...payment, version: 7, tranche: second });
  for (const on of ['2099-01-01', '2026-01-10']) {
    const refused = await mutate(programmes, 'correctTranche', { award, version: 8, tranche: paid, on }, as(BEP), 'id');
    expect(faultsOf(refused)).toEqual([on > TODAY ? 'input.on INVALID' : 'input.on OVERLAP']);
  }
  await done(programmes, BEP, 'correctTranche', { award, version: 8, tranche: paid, on: '2026-02-01' });
  const nobody = { award, version: 9, tranche: paid, payer: null };
  expect(await done(programmes, BEP, 'correctTranche', nobody, 'payer { id }')).toEqual({ payer: null });
  const { trancheHistory } = await tranches();
  expect(trancheHistory).toHaveLength(5);
  expect(trancheHistory).toEqual(
    expect.arrayContaining([
      { id: first, status: 'PLANNED', period: { from: '2026-01-10', through: '2026-01-31' } },
      { id: second, status: 'PLANNED', period: { from: '2026-01-10', through: '2026-02-28' } },
      { id: paid, status: 'PAID', period: { from: '2026-02-01', through: null } },
    ]),
  );
});
