import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { feedForTest, replayed } from '@cdw/kernel/writing/feed-for-test.ts';
import { faultsOf, mutate, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { AGENCY, COWALLONIA, graph, IDETA, RURAL_CALL } from '../giving-for-test.ts';
import { openSubgraph } from '../subgraph.ts';

const evaluations = testSubgraph(openSubgraph);
const STATE = `id slug version title(lang: FR) statement force years countedFrom fixedDate deadline note isInForce
  period { from through } appliesTo { __typename ... on Network { id } ... on Call { id } } sources { key }
  subjects { id sources { key } recordedAt subject { ... on Network { id } ... on Call { id } } }`;

const as = (viewer: Viewer) => ({ viewer, graph });

type State = { readonly id: string; readonly version: number; readonly subjects: readonly { readonly id: string }[] };
let state: State;

const send = (mutation: string, input: object, viewer = AGENCY, fields = STATE) => {
  const withdraws = mutation.startsWith('withdraw') ? { sources: undefined } : {};
  const given = { autonomyRule: state.id, version: state.version, ...withdraws, ...input };
  return mutate(evaluations, mutation, given, as(viewer), fields);
};

/** Sends a mutation that succeeds, and keeps the state that it answers. */
async function sent(mutation: string, input: object): Promise<State> {
  state = resultOf<State>(await send(mutation, input));
  return state;
}

const RULE = {
  title: { fr: 'Un an' },
  statement: { fr: 'Autonomie après un an.' },
  force: 'REQUIRED',
  years: 1,
  countedFrom: 'OPENING',
  from: '2021-01-01',
  subject: RURAL_CALL,
};
const record = (more: object, viewer = AGENCY) =>
  mutate(evaluations, 'recordAutonomyRule', { ...RULE, slug: 'autre-regle', ...more }, as(viewer), STATE);

beforeAll(async () => {
  state = resultOf<State>(await record({ slug: undefined }));
});

describe('a rule of autonomy', () => {
  it('is recorded by the agency only, for the spaces of a network or a call', async () => {
    expect(state).toMatchObject({ slug: 'un-an', years: 1, isInForce: true, appliesTo: [{ id: RURAL_CALL }] });
    expect(refusalOf(await record({}, IDETA)).code).toBe('FORBIDDEN');
    expect(faultsOf(await record({ years: 0 }))).toEqual(['input.years INVALID']);
    expect(faultsOf(await record({ years: 101 }))).toEqual(['input.years INVALID']);
    expect(faultsOf(await record({ countedFrom: 'FIXED_DATE' }))).toEqual(['input.fixedDate INVALID']);
    expect(faultsOf(await record({ subject: seededId('spc', 'esco') }))).toEqual(['input.subject WRONG_TYPE']);
    expect(faultsOf(await record({ subject: 'cal_none' }))).toEqual(['input.subject NOT_FOUND']);
  });

  it('has its columns changed where given, cleared by null, and left where nothing is said', async () => {
    await sent('updateAutonomyRule', { years: 2, countedFrom: 'FIXED_DATE', fixedDate: '2021-03-01', note: 'Délai.' });
    expect(state).toMatchObject({ title: 'Un an', years: 2, deadline: '2023-03-01', note: 'Délai.' });
    expect(faultsOf(await send('updateAutonomyRule', { fixedDate: null }))).toEqual(['input.fixedDate INVALID']);
    await sent('updateAutonomyRule', {
      title: { fr: 'Deux ans' },
      countedFrom: 'OPENING',
      fixedDate: null,
      note: null,
    });
    expect(state).toMatchObject({ title: 'Deux ans', years: 2, deadline: null, fixedDate: null, note: null });
    expect(refusalOf(await send('updateAutonomyRule', { years: 3 }, IDETA)).code).toBe('FORBIDDEN');
  });

  it('has its dates mended', async () => {
    await sent('correctAutonomyRulePeriod', { from: '2022', through: '2023-06' });
    expect(state).toMatchObject({ period: { from: '2022', through: '2023-06' }, isInForce: false });
    await sent('correctAutonomyRulePeriod', { through: null });
    expect(state).toMatchObject({ period: { from: '2022', through: null }, isInForce: true });
    const early = await send('correctAutonomyRulePeriod', { through: '2021' });
    expect(faultsOf(early)).toEqual(['input.through INVALID']);
  });

  it('applies to others too, which is corrected and withdrawn', async () => {
    await sent('addAutonomyRuleSubject', { subject: COWALLONIA });
    expect(state).toMatchObject({ appliesTo: [{ id: RURAL_CALL }, { __typename: 'Network', id: COWALLONIA }] });
    const twice = await send('addAutonomyRuleSubject', { subject: COWALLONIA });
    expect(faultsOf(twice)).toEqual(['input.subject TAKEN']);
    await sent('withdrawAutonomyRuleSubject', { fact: state.subjects[0]?.id });
    expect(state).toMatchObject({ appliesTo: [{ id: COWALLONIA }] });
    await sent('correctAutonomyRuleSubject', { fact: state.subjects[0]?.id, subject: RURAL_CALL });
    expect(state).toMatchObject({ appliesTo: [{ __typename: 'Call', id: RURAL_CALL }] });
    const last = await send('withdrawAutonomyRuleSubject', { fact: state.subjects[0]?.id });
    expect(faultsOf(last)).toEqual(['input.fact INVALID']);
  });

  it('that was never stated is withdrawn, and answers nowhere any more', async () => {
    const answer = await send('withdrawAutonomyRule', {}, AGENCY, 'id');
    expect(answer).toMatchObject({ data: { withdrawAutonomyRule: null } });
    const { autonomyRules } = await evaluations.answer<{ autonomyRules: { nodes: { id: string }[] } }>(
      '{ autonomyRules { nodes { id } } }',
    );
    expect(autonomyRules.nodes.map(({ id }) => id)).not.toContain(state.id);
    const changes = await feedForTest(evaluations, 'evaluationChanges').after();
    expect(changes.at(-1)).toMatchObject({ entityId: state.id, kind: 'WITHDRAWN', after: null });
    expect(replayed(changes)[state.id]).toBeUndefined();
    expect(replayed(changes)[seededId('aut', 'nouveau-delai-de-trois-ans')]).toMatchObject({ years: 3 });
  });
});
