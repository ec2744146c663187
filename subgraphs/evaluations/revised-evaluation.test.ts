import { testSubgraph } from '@cdw/kernel/testing.ts';
import { feedForTest, replayed } from '@cdw/kernel/writing/feed-for-test.ts';
import { snapshotsOf } from '@cdw/kernel/writing/snapshots.ts';
import { faultsOf, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { ASKING, campaignOf, FOLLOWING, publish, reportOf } from './campaign-for-test.ts';
import type { Context } from './context.ts';
import { AGENCY, BEP, call, ESCO, type Given, IDETA, SOURCES, submit, visits } from './giving-for-test.ts';
import { LEDGER } from './ledger.ts';
import { openSubgraph } from './subgraph.ts';

const evaluations = testSubgraph(openSubgraph);
const NOTE = 'Une correction.';
const PROGRESS = 'progress { asked answered declined outstanding }';

type Edition = { readonly id: string; readonly version: number; readonly findings: readonly { readonly id: string }[] };
let further: Edition;
let frozen: string;
beforeAll(async () => {
  await publish(evaluations, campaignOf(evaluations));
  frozen = await reportOf(evaluations, 'JSON');
});

const revise = (fields: string) =>
  call(evaluations, 'reviseEvaluation', { evaluation: FOLLOWING, note: NOTE, sources: SOURCES }, AGENCY, { fields });
const next = async (mutation: string, version: number, input: object = {}, fields = 'id'): Promise<unknown> =>
  resultOf(await call(evaluations, mutation, { evaluation: further.id, version, ...input }, AGENCY, { fields }));
const progress = () => evaluations.answer(`{ evaluation(id: "${further.id}") { ${PROGRESS} } }`);

describe('a revision', () => {
  it('is planned as the last edition ended, once', async () => {
    const fields = 'id version edition status dueOn findings { id } questions { text } indicators { code }';
    further = resultOf<Edition>(await revise(fields));
    const empty = { dueOn: null, indicators: [] };
    expect(further).toMatchObject({ edition: 2, status: 'PLANNED', findings: [{}], questions: [{}, {}], ...empty });
    expect(refusalOf(await revise('id')).faults).toMatchObject([{ path: 'input.evaluation', code: 'TAKEN' }]);
    const early = await submit(evaluations, AGENCY, [visits('9', '2023')], { evaluation: further.id });
    expect(faultsOf(early)).toContain('input.evaluation INVALID');
  });

  it('asks anew, and counts what is given for it alone', async () => {
    const asking = { ...ASKING, organisations: [], spaces: [ESCO], through: '2026' };
    const fields = `status indicators { code } ${PROGRESS}`;
    expect(await next('openEvaluation', 1, asking, fields)).toEqual({
      ...{ status: 'UNDER_WAY', indicators: [{ code: 'visits' }] },
      progress: { asked: 1, answered: 0, declined: 0, outstanding: 1 },
    });
    const evaluation = further.id;
    const { db } = evaluations.subgraph().createContext() as Context;
    const former = await db.observation.findFirstOrThrow({ where: { evaluationId: FOLLOWING, value: 1300 } });
    const right = { observation: former.id, version: former.version, value: '1310', evaluation, sources: SOURCES };
    const correct = (change: object, viewer = IDETA) =>
      call(evaluations, 'correctObservation', { ...right, ...change }, viewer);
    expect(faultsOf(await correct({ from: '2023', through: '2023' }))).toEqual(['input.observation.from INVALID']);
    expect(faultsOf(await correct({ evaluation: FOLLOWING }))).toEqual(['input.evaluation INVALID']);
    expect(resultOf(await correct({}))).toMatchObject({ status: 'SUBMITTED' });
    const answered = { asked: 1, answered: 1, declined: 0, outstanding: 0 };
    expect(await progress()).toEqual({ evaluation: { progress: answered } });
    const [more] = resultOf<[Given]>(await submit(evaluations, IDETA, [visits('1400', '2026')], { evaluation }));
    expect(more.status).toBe('SUBMITTED');
    const byNobodyAsked = await submit(evaluations, BEP, [visits('9', '2024')], { evaluation });
    expect(refusalOf(byNobodyAsked).code).toBe('FORBIDDEN');
  });

  it('is published with the figures of both, beside the first edition, which stays what it was', async () => {
    await next('closeEvaluation', 2);
    await next('withdrawFinding', 3, { finding: further.findings[0]?.id });
    await next('publishEvaluation', 4, { on: '2026-11', sources: SOURCES });
    expect(await reportOf(evaluations, 'JSON', 1)).toBe(frozen);
    const content = JSON.parse(await reportOf(evaluations, 'JSON'));
    expect(content).toMatchObject({ edition: 2, note: NOTE, findings: [], respondents: [{ state: 'ANSWERED' }] });
    expect(content.figures.map(({ value }: { value: string }) => value)).toEqual(['1200', '1310', '1400']);
  });
});

it('replayed, the feed equals the tables', async () => {
  const { db } = evaluations.subgraph().createContext() as Context;
  const types = ['Indicator', 'AutonomyRule', 'Observation', 'Evaluation', 'EvaluationRespondent'] as const;
  const rows = (await Promise.all(types.map((type) => snapshotsOf(LEDGER, db, type)))).flat();
  const state = replayed(await feedForTest(evaluations, 'evaluationChanges').after());
  expect(state).toEqual(Object.fromEntries(rows.map((row) => [row.id, row])));
});
