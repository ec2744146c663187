import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { faultsOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { campaignOf, FOLLOWING as id, publish, reportOf as read } from './campaign-for-test.ts';
import type { Context } from './context.ts';
import { AGENCY, call, ESCO, NAMUR, SOURCES } from './giving-for-test.ts';
import { openSubgraph } from './subgraph.ts';

const evaluations = testSubgraph(openSubgraph);
const campaign = campaignOf(evaluations);

const reportOf = (format: string): Promise<string> => read(evaluations, format);

beforeAll(() => publish(evaluations, campaign));

describe('a published evaluation', () => {
  let frozen: string;

  it('has its figures, findings and non-response in a report of each form, with every source', async () => {
    const markdown = await reportOf('MARKDOWN');
    expect(markdown).toContain('| Visits | ESCO Tournai (');
    expect(markdown).toContain('| 2025 | 1,300 | count |');
    expect(markdown).toContain('- More visits. ([Relevé inventé pour ce test](<https://example.org/releve>))');
    expect(markdown).toContain(`- \\=COWORKING \\| Namur (${NAMUR}): declined (\\=1+1 \\| pas de \\*compteur\\*)`);
    expect(markdown).toContain(`- BEP (${seededId('org', 'bep')}): did not answer`);
    const csv = await reportOf('CSV');
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv).toContain(`,visits,Visits,Space,${ESCO},ESCO Tournai,2024,2024,1200,,EXACT,COUNT,count,`);
    frozen = await reportOf('JSON');
    const content = JSON.parse(frozen);
    expect(content).toMatchObject({ isFrozen: true, edition: 1, status: 'PUBLISHED', publishedOn: '2026-10' });
    for (const { sources } of [...content.figures, ...content.findings]) expect(sources[0].title).toMatch(/^Relevé/);
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
});
