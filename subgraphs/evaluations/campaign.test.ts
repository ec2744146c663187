import { seededId } from '@cdw/kernel/seed/ids.ts';
import { graphKnowing, testSubgraph } from '@cdw/kernel/testing.ts';
import { PUBLIC_VIEWER, type Viewer } from '@cdw/kernel/viewer.ts';
import { faultsOf, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { describe, expect, it } from 'vitest';
import { ASKING, campaignOf, FOLLOWING as id } from './campaign-for-test.ts';
import type { Context } from './context.ts';
import {
  AGENCY,
  BEP,
  call,
  ESCO,
  type Given,
  graph,
  IDETA,
  NAMUR,
  PARTNER,
  SOURCES,
  submit,
  visits,
} from './giving-for-test.ts';
import { openSubgraph } from './subgraph.ts';

const evaluations = testSubgraph(openSubgraph);
const campaign = campaignOf(evaluations);
const bep = seededId('org', 'bep');
const PROGRESS = `{ evaluation(id: "${id}") { status progress { asked answered declined outstanding } } }`;

describe('an evaluation that asks for figures', () => {
  it('is opened by the agency, with all its faults told at once', async () => {
    const wrong = {
      indicators: ['visits', 'gold'],
      from: '2026',
      through: '2024',
      spaces: [ESCO, ESCO, 'spc_0'],
      dueOn: '2020-01-01',
    };
    const refused = await call(
      evaluations,
      'openEvaluation',
      { evaluation: id, version: 1, ...ASKING, ...wrong },
      AGENCY,
    );
    expect(faultsOf(refused)).toEqual([
      'input.dueOn INVALID',
      'input.indicators.1 NOT_FOUND',
      'input.spaces.1 TAKEN',
      'input.spaces.2 NOT_FOUND',
      'input.through INVALID',
    ]);
    await campaign.step('openEvaluation', ASKING);
    expect(await evaluations.answer(PROGRESS)).toEqual({
      evaluation: { status: 'UNDER_WAY', progress: { asked: 3, answered: 0, declined: 0, outstanding: 3 } },
    });
  });

  it('says of which spaces nobody could answer, to those who may read who is asked', async () => {
    const asked = async (viewer: Viewer, known: Readonly<Record<string, object>>) =>
      (
        await evaluations.ask(
          `{ evaluation(id: "${id}") { spacesWithoutOperator { id } } }`,
          {},
          { viewer, graph: graphKnowing(known) },
        )
      ).data;
    const run = { organisations: [{ role: 'OPERATOR', organisation: { id: 'org_a' } }] };
    const partnered = { organisations: [{ role: 'PARTNER', organisation: { id: 'org_a' } }] };
    expect(await asked(AGENCY, { [ESCO]: run, [NAMUR]: partnered })).toEqual({
      evaluation: { spacesWithoutOperator: [{ id: NAMUR }] },
    });
    expect(await asked(AGENCY, { [ESCO]: run, [NAMUR]: run })).toEqual({ evaluation: { spacesWithoutOperator: [] } });
    expect(await asked(PUBLIC_VIEWER, { [ESCO]: run })).toEqual({ evaluation: { spacesWithoutOperator: null } });
  });

  it('names those who are asked to them and to the agency only', async () => {
    expect(await campaign.asked(AGENCY)).toHaveLength(3);
    expect(await campaign.asked(IDETA)).toHaveLength(3);
    for (const viewer of [PUBLIC_VIEWER, PARTNER, { ...IDETA, scopes: [] }]) {
      const { data, errors } = await campaign.readAsked(viewer);
      expect(data).toEqual({ evaluation: { respondents: null } });
      expect(errors?.[0]?.extensions.code).toBe(viewer.role === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
    }
  });

  it('takes what it asks for, and nothing else', async () => {
    const give = (observations: object[], viewer: Viewer) =>
      submit(evaluations, viewer, observations, { evaluation: id });
    const other = { subject: ESCO, indicator: 'occupancy_rate', value: '0.5' };
    const refused = await give([{ ...other, from: '2024' }, visits('1', '2019')], IDETA);
    expect(faultsOf(refused)).toEqual(['input.observations.0.indicator INVALID', 'input.observations.1.from INVALID']);
    const [given] = resultOf<[Given]>(await give([visits('1200', '2024'), visits('1300', '2025')], IDETA));
    expect(given.status).toBe('SUBMITTED');
    expect(await evaluations.answer(PROGRESS)).toMatchObject({
      evaluation: { progress: { answered: 1, outstanding: 2 } },
    });
  });

  it('reminds those of whom nothing came, whom the feed does not name', async () => {
    await call(evaluations, 'remindRespondents', { evaluation: id }, AGENCY, { fields: 'id' });
    const { db } = evaluations.subgraph().createContext() as Context;
    const reminders = await db.change.findMany({ where: { kind: 'REMINDED' } });
    expect(reminders.map(({ organisationIds }) => organisationIds)).toEqual([[bep], [bep]]);
    expect(JSON.stringify(reminders.map(({ after }) => after))).not.toMatch(/org_|spc_/);
    const audit = `{ evaluationAudit(first: 100) { changes { change { kind } } } }`;
    const found = resultOf<{ changes: { change: { kind: string } }[] }>(
      await evaluations.ask(audit, {}, { viewer: BEP }),
    );
    expect(found.changes.filter(({ change }) => change.kind === 'REMINDED')).toHaveLength(2);
  });

  it('tells nobody by its feed who has answered, not to those either who may not ask', async () => {
    const feed = `{ evaluationChanges(first: 100) { changes { entityType entityId fields after } } }`;
    type Change = { entityType: string; entityId: string; after: object };
    const told = await evaluations.ask(feed, {}, { viewer: PARTNER });
    const { changes } = resultOf<{ changes: Change[] }>(told);
    const figures = changes.filter(({ entityType }) => entityType === 'Observation');
    const submitted = figures.filter(({ after }) => JSON.stringify(after).includes('SUBMITTED'));
    expect(submitted).toHaveLength(2);
    expect(JSON.stringify(submitted)).not.toMatch(/org_|spc_|evl_|ind_/);
    const respondents = changes.filter(({ entityType }) => entityType === 'EvaluationRespondent');
    expect(JSON.stringify(respondents)).not.toMatch(/org_|spc_/);
    const document = `{ observation(id: "${submitted[0]?.entityId}") { status subject { __typename } evaluation { id } } }`;
    const { data, errors } = await evaluations.ask(document, {}, { viewer: PARTNER });
    expect(data).toEqual({ observation: { status: 'SUBMITTED', subject: null, evaluation: null } });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  it('is declined by who is asked, with a reason', async () => {
    const asked = (await campaign.asked(AGENCY)).find(({ space }) => space?.id === NAMUR);
    const input = { respondent: asked?.id, reason: '=1+1 | pas de *compteur*' };
    const byAnother = await call(evaluations, 'declineEvaluation', input, IDETA, { fields: 'id' });
    expect(refusalOf(byAnother).code).toBe('FORBIDDEN');
    const fields = 'progress { answered declined outstanding }';
    const declined = await call(evaluations, 'declineEvaluation', input, BEP, { fields });
    expect(resultOf(declined)).toEqual({ progress: { answered: 1, declined: 1, outstanding: 1 } });
  });

  it('is closed, and takes no more; what it finds is the agency’s until it is published', async () => {
    const source = { sources: [{ title: 'Une autre enquête' }] };
    const input = { observations: [visits('5', '2024')], evaluation: id, ...source };
    const [draft] = resultOf<[Given]>(await call(evaluations, 'draftObservations', input, IDETA));
    await campaign.step('closeEvaluation');
    const steps = { observations: [{ observation: draft.id, version: 1 }] };
    const handedIn = await call(evaluations, 'submitDrafts', steps, IDETA);
    expect(faultsOf(handedIn)).toEqual(['input.observations.0.observation INVALID']);
    const late = await submit(evaluations, IDETA, [visits('5', '2024', { sources: [{ title: 'x' }] })], {
      evaluation: id,
    });
    expect(faultsOf(late)).toEqual(['input.evaluation INVALID']);
    const statement = { fr: 'Secret : la fréquentation augmente.', en: 'Secret: more visits.' };
    await campaign.step('recordFinding', { statement, sources: SOURCES });
    const FINDINGS = `{ evaluation(id: "${id}") { findings { statement } report(format: JSON) } evaluations(text: "secret") { totalCount } }`;
    const toAgency = await evaluations.ask(FINDINGS, {}, { viewer: AGENCY, graph });
    expect(toAgency.data).toMatchObject({ evaluation: { findings: [{ statement: statement.fr }] } });
    const { data } = await evaluations.ask(FINDINGS, {}, { viewer: IDETA, graph });
    expect(JSON.stringify(data)).not.toContain('Secret');
    expect(data).toMatchObject({ evaluation: { findings: [] }, evaluations: { totalCount: 0 } });
    const { db } = evaluations.subgraph().createContext() as Context;
    expect(
      JSON.stringify((await db.change.findMany({ where: { entityId: id } })).map(({ after }) => after)),
    ).not.toContain('Secret');
  });
});
