import type { Foreign, Found } from '@cdw/kernel/foreign.ts';
import { LABELLED, ORGANISATION } from '../foreign.ts';
import type { EvaluationSubjectKind } from '../generated/prisma/enums.ts';
import type { Tables } from '../snapshots.ts';
import { figuresOf } from './figures.ts';

/** What things of other subgraphs are called; null where nobody can tell. */
export type LabelOf = (key: string) => string | null;

export const labelsIn =
  (found: { readonly get: (key: string) => Found | undefined }): LabelOf =>
  (key) => {
    const label = found.get(key)?.label;
    return typeof label === 'string' ? label : null;
  };

/** Everything in other subgraphs that the report of an evaluation names, to be asked what it is called. */
export async function labelled(tables: Tables, evaluationId: string): Promise<Foreign[]> {
  const evaluation = await tables.evaluation.findUnique({
    where: { id: evaluationId },
    include: { parties: true, subjects: true, respondents: true },
  });
  if (!evaluation) return [];
  const figures = await tables.observation.findMany({
    where: figuresOf(evaluation, ['PUBLISHED', 'SUBMITTED']),
    select: { subjectKind: true, subjectId: true },
    distinct: ['subjectId'],
  });
  const { parties, subjects, respondents } = evaluation;
  const organisations = [...parties, ...respondents].flatMap(({ organisationId }) => organisationId ?? []);
  return [
    ...[...subjects, ...figures].map(({ subjectKind, subjectId }) => toSubject(subjectKind, subjectId)),
    ...respondents.flatMap(({ spaceId }) => (spaceId ? [toSubject('SPACE', spaceId)] : [])),
    ...organisations.map((key) => ({ key, to: ORGANISATION })),
  ];
}

const toSubject = (kind: EvaluationSubjectKind, key: string): Foreign => ({ key, to: LABELLED[kind] });
