import { newId } from '@cdw/kernel/writing/new-id.ts';
import { refreshEvaluationSearch } from './evaluation-search.ts';
import type { Evaluation } from './generated/prisma/client.ts';
import type { Tables } from './snapshots.ts';

type Edition = { readonly id: string; readonly note: string | null; readonly sourceKeys: readonly string[] };

/** Writes a further edition of an evaluation, planned as the last one ended: what it asks, and whom, is said when it is opened. */
export async function copyEdition(tables: Tables, last: Evaluation, { id, note, sourceKeys }: Edition): Promise<void> {
  const of = { where: { evaluationId: last.id } };
  const moved = { evaluationId: id };
  await tables.evaluation.create({
    data: {
      ...last,
      ...{ id, note, version: 1, edition: last.edition + 1, status: 'PLANNED', publishedOn: null, dueOn: null },
      sourceKeys: [...new Set([...last.sourceKeys, ...sourceKeys])],
    },
  });
  const parties = await tables.evaluationParty.findMany(of);
  await tables.evaluationParty.createMany({ data: parties.map((row) => ({ ...row, ...moved })) });
  const subjects = await tables.evaluationSubjectLink.findMany(of);
  await tables.evaluationSubjectLink.createMany({ data: subjects.map((row) => ({ ...row, ...moved })) });
  const questions = await tables.evaluationQuestion.findMany(of);
  await tables.evaluationQuestion.createMany({
    data: questions.map((row) => ({ ...row, ...moved, id: newId('qst') })),
  });
  const findings = await tables.evaluationFinding.findMany(of);
  await tables.evaluationFinding.createMany({ data: findings.map((row) => ({ ...row, ...moved, id: newId('fnd') })) });
  await refreshEvaluationSearch(tables, id);
}
