import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { feedForTest, replayed } from '@cdw/kernel/writing/feed-for-test.ts';
import { snapshotsOf } from '@cdw/kernel/writing/snapshots.ts';
import { faultsOf, refusalOf, resultOf, SOURCES } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { ASKING, campaignOf, FOLLOWING as id } from './campaign-for-test.ts';
import type { Context } from './context.ts';
import { AGENCY, BEP, call, ESCO, IDETA, NAMUR, submit, visits } from './giving-for-test.ts';
import { LEDGER } from './ledger.ts';
import { openSubgraph } from './subgraph.ts';

const evaluations = testSubgraph(openSubgraph);
const campaign = campaignOf(evaluations);

const REPORT = `query ($edition: Int, $format: ReportFormat!, $lang: Language) {
  evaluation(slug: "suivi-de-la-mutualisation-negundo-esco", edition: $edition) { report(format: $format, lang: $lang) } }`;
const reportOf = async (format: string, edition: number | null = null): Promise<string> => {
  const variables = { format, edition, lang: 'EN' };
  const { evaluation } = await evaluations.answer<{ evaluation: { report: string } }>(REPORT, variables);
  return evaluation.report;
};

/** IDETA has answered, BEP declined for one of the two that it is asked, and something was found. */
beforeAll(async () => {
  await campaign.step('openEvaluation', ASKING);
  await submit(evaluations, IDETA, [visits('1200', '2024'), visits('1300', '2025')], { evaluation: id });
  const namur = (await campaign.asked(AGENCY)).find(({ space }) => space?.id === NAMUR);
  await call(evaluations, 'declineEvaluation', { respondent: namur?.id, reason: '=1+1 | pas de *compteur*' }, BEP);
  await campaign.step('closeEvaluation');
  const statement = { fr: 'La fréquentation augmente.', en: 'More visits.' };
  await campaign.step('recordFinding', { statement, sources: SOURCES });
  await campaign.step('publishEvaluation', { on: '2026-10', sources: SOURCES });
});

describe('a published evaluation', () => {
  let frozen: string;

  it('has its figures, findings and non-response in a report of each form, with every source', async () => {
    const markdown = await reportOf('MARKDOWN');
    expect(markdown).toContain('| Visits | ESCO (');
    expect(markdown).toContain('| 2025 | 1300 | count |');
    expect(markdown).toContain('- More visits. [La coordination des');
    expect(markdown).toContain(`- \\=COWORKING \\| Namur (${NAMUR}): declined (\\=1+1 \\| pas de \\*compteur\\*)`);
    expect(markdown).toContain(`- BEP (${seededId('org', 'bep')}): did not answer`);
    const csv = await reportOf('CSV');
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv).toContain(`,visits,Visits,Space,${ESCO},ESCO,2024,2024,1200,,EXACT,COUNT,count,`);
    frozen = await reportOf('JSON');
    const content = JSON.parse(frozen);
    expect(content).toMatchObject({ isFrozen: true, edition: 1, status: 'PUBLISHED', publishedOn: '2026-10' });
    for (const { sources } of [...content.figures, ...content.findings]) expect(sources[0].title).toMatch(/^La coord/);
    const list = await evaluations.answer(`{ observations(subject: "${ESCO}") { totalCount } }`);
    expect(list).toEqual({ observations: { totalCount: 2 } });
  });

  it('never changes: not by a verb, not by a correction, and not by a statement', async () => {
    for (const [mutation, input] of [
      ['closeEvaluation', {}],
      ['publishEvaluation', { on: '2026', sources: SOURCES }],
    ] as const) {
      const refused = await call(
        evaluations,
        mutation,
        { evaluation: id, version: campaign.version(), ...input },
        AGENCY,
      );
      expect(faultsOf(refused)).toEqual(['input.evaluation INVALID']);
    }
    const { db } = evaluations.subgraph().createContext() as Context;
    const given = await db.observation.findFirstOrThrow({ where: { evaluationId: id, value: 1300 } });
    const right = { observation: given.id, version: given.version, value: '1310', sources: SOURCES };
    expect(resultOf(await call(evaluations, 'correctObservation', right, AGENCY))).toMatchObject({
      status: 'PUBLISHED',
    });
    expect(await reportOf('JSON')).toBe(frozen);
    for (const statement of [
      `UPDATE evaluations."EvaluationReport" SET content = '{}'`,
      `UPDATE evaluations."Evaluation" SET "titleFr" = 'x' WHERE id = '${id}'`,
      `DELETE FROM evaluations."EvaluationFinding" WHERE "evaluationId" = '${id}'`,
      `UPDATE evaluations."EvaluationRespondent" SET "declinedAt" = NULL WHERE "evaluationId" = '${id}'`,
    ]) {
      await expect(db.$executeRawUnsafe(statement)).rejects.toThrow(/never changes|only ever added/);
    }
  });

  it('is revised by a further edition, and stays what it was', async () => {
    const note = 'Une correction.';
    const revised = await call(evaluations, 'reviseEvaluation', { evaluation: id, note, sources: SOURCES }, AGENCY, {
      fields: 'id edition status findings { id } questions { text }',
    });
    const further = resultOf<{ id: string; findings: { id: string }[] }>(revised);
    expect(further).toMatchObject({ edition: 2, status: 'UNDER_WAY', findings: [{}], questions: [{}, {}] });
    const twice = await call(evaluations, 'reviseEvaluation', { evaluation: id, note, sources: SOURCES }, AGENCY);
    expect(refusalOf(twice).faults).toMatchObject([{ path: 'input.evaluation', code: 'TAKEN' }]);
    expect(await reportOf('JSON')).toBe(frozen);
    const next = (mutation: string, from: number, input: object = {}) =>
      call(evaluations, mutation, { evaluation: further.id, version: from, ...input }, AGENCY, { fields: 'id' });
    const input = { evaluation: further.id };
    expect(refusalOf(await submit(evaluations, IDETA, [visits('9', '2024')], input)).code).toBe('FORBIDDEN');
    await next('closeEvaluation', 1);
    await next('withdrawFinding', 2, { finding: further.findings[0]?.id });
    await next('publishEvaluation', 3, { on: '2026-11', sources: SOURCES });
    expect(await reportOf('JSON', 1)).toBe(frozen);
    const content = JSON.parse(await reportOf('JSON'));
    expect(content).toMatchObject({ edition: 2, note, findings: [] });
    expect(content.figures.map(({ value }: { value: string }) => value)).toEqual(['1200', '1310']);
  });
});

it('replayed, the feed equals the tables', async () => {
  const { db } = evaluations.subgraph().createContext() as Context;
  const types = ['Indicator', 'Observation', 'Evaluation', 'EvaluationRespondent'] as const;
  const rows = (await Promise.all(types.map((type) => snapshotsOf(LEDGER, db, type)))).flat();
  const last = await db.evaluation.findFirstOrThrow({ where: { edition: 2 } });
  const state = replayed(await feedForTest(evaluations, 'evaluationChanges').until(last.id, last.version));
  expect(state).toEqual(Object.fromEntries(rows.map((row) => [row.id, row])));
});
