import type { Which } from '@cdw/kernel/writing/ledger.ts';
import type { Prisma } from './generated/prisma/client.ts';
import { isPublic, showsFindings, unpublished } from './visibility.ts';

/** The tables within the transaction of a write. */
export type Tables = Prisma.TransactionClient;

/** What the feed of changes names: formulas belong to their indicator, findings and questions to their evaluation. */
export type Recorded = 'Indicator' | 'Observation' | 'Evaluation' | 'EvaluationRespondent';

const days = { firstDay: true, lastDay: true } as const;
const byPosition = { orderBy: { position: 'asc' as const } };
const ofEvaluation = { omit: { evaluationId: true }, ...byPosition } as const;
const ofObservation = { omit: { observationId: true } } as const;

const ofIndicators = (tables: Tables, where: Prisma.IndicatorWhereInput) =>
  tables.indicator.findMany({
    where,
    omit: { searchText: true, sortName: true },
    include: { formulas: { omit: { ...days, indicatorId: true }, orderBy: { version: 'asc' } } },
    orderBy: { id: 'asc' },
  });

/** Of a figure that is not published, the feed tells what is everybody's of it. */
async function ofObservations(tables: Tables, where: Prisma.ObservationWhereInput) {
  const rows = await tables.observation.findMany({
    where,
    omit: days,
    include: {
      parts: { ...ofObservation, ...byPosition },
      nonRespondents: { ...ofObservation, orderBy: { publishedName: 'asc' } },
    },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => (isPublic(row) ? row : unpublished(row)));
}

/** What an evaluation found is told when it is published. */
async function ofEvaluations(tables: Tables, where: Prisma.EvaluationWhereInput) {
  const rows = await tables.evaluation.findMany({
    where,
    omit: { ...days, datedFirstDay: true, searchText: true },
    include: {
      parties: { omit: { evaluationId: true }, orderBy: { organisationId: 'asc' } },
      subjects: ofEvaluation,
      questions: ofEvaluation,
      findings: ofEvaluation,
      indicators: ofEvaluation,
    },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => (showsFindings(row) ? row : { ...row, findings: [] }));
}

/** Who is asked, and who does not answer, is not for everybody: the feed tells that somebody was asked, or reminded. */
const ofRespondents = (tables: Tables, where: Prisma.EvaluationRespondentWhereInput) =>
  tables.evaluationRespondent.findMany({
    where,
    select: { id: true, evaluationId: true, reminders: true, remindedAt: true, declinedAt: true },
    orderBy: { id: 'asc' },
  });

const READERS = {
  Indicator: ofIndicators,
  Observation: ofObservations,
  Evaluation: ofEvaluations,
  EvaluationRespondent: ofRespondents,
};

/** What is public of all things of a type, or of one or some of them. */
export const rowsOf = (tables: Tables, type: Recorded, where: Which): Promise<{ id: string }[]> =>
  READERS[type](tables, where);
