import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { feedForTest, replayed } from '@cdw/kernel/writing/feed-for-test.ts';
import { faultsOf, mutate, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';
import { ADN, AGENCY, as, atWork, BEP, IDETA, SPI, TOURNAI } from '../writes-for-test.ts';

const partnerships = testSubgraph(openSubgraph);
const STATE = `id slug version title(lang: FR) lesson reportedOn note status demonstratedBy { id } appliedIn { id }
  statusHistory { id status note period { from through } sources { key } recordedAt }
  applications { id partnership { id } sources { key } recordedAt }`;

type Fact = { readonly id: string; readonly period: { readonly from: string | null; readonly through: string | null } };
type State = {
  readonly id: string;
  readonly version: number;
  readonly statusHistory: readonly Fact[];
  readonly applications: readonly { readonly id: string; readonly partnership: { readonly id: string } }[];
};

const TRAKK = seededId('prt', 'consortium-trakk');
let namur = '';
let state: State;

const send = (mutation: string, input: object, viewer: Viewer) => {
  const withdraws = mutation.startsWith('withdraw') ? { sources: undefined } : {};
  const given = { goodPractice: state.id, version: state.version, ...withdraws, ...input };
  return mutate(partnerships, mutation, given, as(viewer), STATE);
};

/** Sends a mutation that succeeds, and keeps the state that it answers. */
async function sent(mutation: string, input: object, viewer: Viewer): Promise<State> {
  state = resultOf<State>(await send(mutation, input, viewer));
  return state;
}

const refused = async (mutation: string, input: object, viewer: Viewer): Promise<unknown> =>
  refusalOf(await send(mutation, input, viewer)).code;
const status = (place: number): string => state.statusHistory[place]?.id ?? '';
const periods = (): unknown[] => state.statusHistory.map(({ period }) => [period.from, period.through]);

beforeAll(async () => {
  [namur] = await atWork(partnerships);
  const practice = {
    demonstratedBy: namur,
    title: { fr: 'Une remise' },
    lesson: { fr: 'Une remise amène les abonnés.' },
    status: 'EXPECTED',
    reportedOn: '2026-03',
  };
  state = resultOf<State>(await mutate(partnerships, 'recordGoodPractice', practice, as(ADN), STATE));
});

describe('a good practice', () => {
  it('has its status since it was reported, and no status that no source tells', async () => {
    expect(state).toMatchObject({ slug: 'une-remise', status: 'EXPECTED', demonstratedBy: { id: namur } });
    expect(periods()).toEqual([['2026-03', null]]);
    const input = { demonstratedBy: namur, title: { fr: 'Autre' }, lesson: { fr: 'Rien' }, status: 'UNKNOWN' };
    expect(faultsOf(await mutate(partnerships, 'recordGoodPractice', input, as(ADN)))).toEqual([
      'input.status INVALID',
    ]);
  });

  it('is founded otherwise from a date on; a status is corrected and withdrawn, and the one before goes on', async () => {
    await sent('assessGoodPractice', { status: 'OBSERVED', from: '2026-06' }, ADN);
    await sent('assessGoodPractice', { status: 'EVALUATED', from: '2026-09-01', note: 'Rapport.' }, BEP);
    await sent('correctGoodPracticeStatus', { fact: status(1), from: '2026-05-01', note: 'Selon la visite.' }, IDETA);
    expect(state).toMatchObject({
      status: 'EVALUATED',
      statusHistory: [{}, { note: 'Selon la visite.' }, { note: 'Rapport.' }],
    });
    expect(periods()).toEqual([
      ['2026-03', '2026-04-30'],
      ['2026-05-01', '2026-08-31'],
      ['2026-09-01', null],
    ]);
    await sent('withdrawGoodPracticeStatus', { fact: status(2) }, ADN);
    await sent('withdrawGoodPracticeStatus', { fact: status(0) }, ADN);
    expect(state).toMatchObject({ status: 'OBSERVED' });
    expect(periods()).toEqual([['2026-05-01', null]]);
    const last = await send('withdrawGoodPracticeStatus', { fact: status(0) }, ADN);
    expect(faultsOf(last)).toEqual(['input.fact INVALID']);
  });

  it('has its details changed where given, cleared by null, and left where nothing is said', async () => {
    await sent('updateGoodPractice', { title: { fr: 'Une ristourne' }, note: 'À suivre.' }, ADN);
    expect(state).toMatchObject({ title: 'Une ristourne', note: 'À suivre.', reportedOn: '2026-03' });
    await sent('updateGoodPractice', { note: null, reportedOn: null }, BEP);
    expect(state).toMatchObject({ title: 'Une ristourne', note: null, reportedOn: null });
    const found = '{ goodPractices(text: "ristourne") { nodes { id } } }';
    expect(await partnerships.answer(found)).toEqual({ goodPractices: { nodes: [{ id: state.id }] } });
    expect(faultsOf(await send('updateGoodPractice', { lesson: null }, ADN))).toEqual(['input.lesson MISSING']);
  });

  it('is said to be shown by another partnership by those only who act for both', async () => {
    expect(await refused('updateGoodPractice', { title: { fr: 'Rien' } }, SPI)).toBe('FORBIDDEN');
    expect(await refused('updateGoodPractice', { demonstratedBy: TRAKK }, IDETA)).toBe('FORBIDDEN');
    expect(faultsOf(await send('updateGoodPractice', { demonstratedBy: 'prt_none' }, IDETA))).toEqual([
      'input.demonstratedBy NOT_FOUND',
    ]);
    await sent('updateGoodPractice', { demonstratedBy: TOURNAI }, IDETA);
    expect(state).toMatchObject({ demonstratedBy: { id: TOURNAI } });
    await sent('updateGoodPractice', { demonstratedBy: namur }, IDETA);
  });

  it('is applied, and that is corrected and withdrawn, by those who act for the partnership that applies it', async () => {
    expect(await refused('applyGoodPractice', { partnership: TOURNAI }, BEP)).toBe('FORBIDDEN');
    const own = await send('applyGoodPractice', { partnership: namur }, BEP);
    expect(faultsOf(own)).toEqual(['input.partnership INVALID']);
    await sent('applyGoodPractice', { partnership: TOURNAI }, IDETA);
    expect(state).toMatchObject({ appliedIn: [{ id: TOURNAI }], applications: [{ sources: [{ key: 'pw-72821' }] }] });
    const fact = state.applications[0]?.id;
    expect(faultsOf(await send('updateGoodPractice', { demonstratedBy: TOURNAI }, IDETA))).toEqual([
      'input.demonstratedBy INVALID',
    ]);
    expect(await refused('withdrawGoodPracticeApplication', { fact }, BEP)).toBe('FORBIDDEN');
    expect(await refused('correctGoodPracticeApplication', { fact, partnership: TRAKK }, IDETA)).toBe('FORBIDDEN');
    await sent('correctGoodPracticeApplication', { fact, partnership: TRAKK }, AGENCY);
    expect(state).toMatchObject({ appliedIn: [{ id: TRAKK }], applications: [{ id: fact }] });
    expect(await refused('correctGoodPracticeApplication', { fact, partnership: TOURNAI }, IDETA)).toBe('FORBIDDEN');
    await sent('applyGoodPractice', { partnership: TOURNAI }, IDETA);
    const twice = await send('correctGoodPracticeApplication', { fact, partnership: TOURNAI }, AGENCY);
    expect(faultsOf(twice)).toEqual(['input.partnership NO_CHANGE']);
    await sent('withdrawGoodPracticeApplication', { fact }, BEP);
    expect(state).toMatchObject({ appliedIn: [{ id: TOURNAI }] });
  });

  it('that was never shown is withdrawn, and answers nowhere any more', async () => {
    const named = { goodPractice: state.id, version: state.version, sources: undefined };
    const byOthers = await mutate(partnerships, 'withdrawGoodPractice', named, as(SPI), 'id');
    expect(refusalOf(byOthers).code).toBe('FORBIDDEN');
    const fields = 'id goodPractices { id }';
    const answer = await mutate(partnerships, 'withdrawGoodPractice', named, as(ADN), fields);
    expect(answer.data).toEqual({ withdrawGoodPractice: { id: namur, goodPractices: [] } });
    const applied = `query ($id: ID!) { partnership(id: $id) { appliedPractices { id } } }`;
    expect(await partnerships.answer(applied, { id: TOURNAI })).toEqual({ partnership: { appliedPractices: [] } });
    const changes = await feedForTest(partnerships, 'partnershipChanges').after();
    expect(changes.at(-1)).toMatchObject({ entityId: state.id, kind: 'WITHDRAWN', after: null });
    expect(replayed(changes)[state.id]).toBeUndefined();
    expect(changes.filter(({ entityId }) => entityId === state.id).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['ASSESSED', 'STATUS_CORRECTED', 'STATUS_WITHDRAWN', 'APPLIED', 'APPLICATION_WITHDRAWN']),
    );
  });
});
