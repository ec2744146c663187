import { fromDay, today } from '@cdw/kernel/days.ts';
import { firstDayOf, type PartialDate } from '@cdw/kernel/partial-date.ts';
import { type EvaluationEdit, noteStanding } from './change-evaluation.ts';
import { refreshEvaluationSearch } from './evaluation-search.ts';
import { publishAll } from './publish-observations.ts';
import { contentOf } from './report/content.ts';
import type { LabelOf } from './report/labels.ts';

/** Publishes an evaluation and its figures; what it says then is written down once, and never altered. */
export async function published(
  { tables, faults, row, sourceKeys }: EvaluationEdit,
  on: PartialDate,
  actor: string,
  labelOf: LabelOf,
): Promise<undefined> {
  noteStanding(faults, row, 'CLOSED');
  if (firstDayOf(on) > today()) faults.add('input.on', 'INVALID', 'is yet to come. Publish it on that day.');
  faults.settle();
  const handedIn = { evaluationId: row.id, status: 'SUBMITTED' as const };
  const figures = await tables.observation.findMany({ where: handedIn, select: { id: true } });
  await publishAll(
    tables,
    figures.map(({ id }) => id),
    actor,
  );
  const evaluation = await tables.evaluation.update({
    where: { id: row.id },
    data: {
      ...{ status: 'PUBLISHED', publishedOn: on, datedFirstDay: fromDay(firstDayOf(on)) },
      sourceKeys: [...new Set([...row.sourceKeys, ...sourceKeys])],
    },
  });
  await refreshEvaluationSearch(tables, row.id);
  const content = await contentOf(tables, evaluation, labelOf);
  await tables.evaluationReport.create({ data: { evaluationId: row.id, content } });
  return undefined;
}
