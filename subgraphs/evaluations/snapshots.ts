import { columns, DATED, texts } from '@cdw/kernel/writing/columns.ts';
import type { Which } from '@cdw/kernel/writing/ledger.ts';
import { AUTONOMY_RULE } from './autonomy-rule/autonomy-rule.ts';
import type { Prisma } from './generated/prisma/client.ts';
import { isPublic, showsFindings, unpublished } from './visibility.ts';

/** The tables within the transaction of a write. */
export type Tables = Prisma.TransactionClient;

/** What the feed of changes names: formulas belong to their indicator, findings and questions to their evaluation. */
export type Recorded = 'Indicator' | 'AutonomyRule' | 'Observation' | 'Evaluation' | 'EvaluationRespondent';

const byPosition = { orderBy: { position: 'asc' as const } };

const ofIndicators = (tables: Tables, where: Prisma.IndicatorWhereInput) =>
  tables.indicator.findMany({
    where,
    select: {
      ...columns('id version slug code unit direction periodicity subjectKinds isCumulative sourceKeys'),
      ...texts('name', 'definition'),
      formulas: {
        select: { ...columns('id version expression'), ...texts('description'), ...DATED },
        orderBy: { version: 'asc' },
      },
    },
    orderBy: { id: 'asc' },
  });

/** Of a figure that is not published, the feed tells what is everybody's of it. */
async function ofObservations(tables: Tables, where: Prisma.ObservationWhereInput) {
  const rows = await tables.observation.findMany({
    where,
    select: {
      ...columns('id version indicatorId subjectKind subjectId evaluationId value valueMax qualifier sampleSize'),
      ...columns(
        'population targetValue targetDueOn status knownFrom supersedesId note givenBy recordedAt publishedAt',
      ),
      ...DATED,
      parts: { select: { ...columns('id position dimension key value'), ...texts('label') }, ...byPosition },
      nonRespondents: { select: columns('id spaceId publishedName sourceKeys'), orderBy: { publishedName: 'asc' } },
    },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => (isPublic(row) ? row : unpublished(row)));
}

/** What an evaluation found is told when it is published. */
async function ofEvaluations(tables: Tables, where: Prisma.EvaluationWhereInput) {
  const rows = await tables.evaluation.findMany({
    where,
    select: {
      ...columns('id version slug edition status announcedOn publishedOn dueOn contractReference note'),
      ...texts('title'),
      ...DATED,
      parties: { select: columns('organisationId roles'), orderBy: { organisationId: 'asc' } },
      subjects: { select: columns('subjectKind subjectId position'), ...byPosition },
      questions: { select: { ...columns('id position sourceKeys'), ...texts('text') }, ...byPosition },
      findings: {
        select: { ...columns('id position observationId sourceKeys'), ...texts('statement') },
        ...byPosition,
      },
      indicators: { select: columns('indicatorId position'), ...byPosition },
    },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => (showsFindings(row) ? row : { ...row, findings: [] }));
}

/** Who is asked, and who does not answer, is not for everybody: the feed tells that somebody was asked, or reminded. */
const ofRespondents = (tables: Tables, where: Prisma.EvaluationRespondentWhereInput) =>
  tables.evaluationRespondent.findMany({
    where,
    select: columns('id evaluationId reminders remindedAt declinedAt'),
    orderBy: { id: 'asc' },
  });

const READERS = {
  Indicator: ofIndicators,
  AutonomyRule: (tables: Tables, where: Which) => AUTONOMY_RULE.ledger.rowsOf(tables, 'AutonomyRule', where),
  Observation: ofObservations,
  Evaluation: ofEvaluations,
  EvaluationRespondent: ofRespondents,
};

/** What is public of all things of a type, or of one or some of them. */
export const rowsOf = (tables: Tables, type: Recorded, where: Which): Promise<{ id: string }[]> =>
  READERS[type](tables, where);
