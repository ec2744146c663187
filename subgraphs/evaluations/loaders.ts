import type { AskGraph } from '@cdw/kernel/context.ts';
import { foreignBy } from '@cdw/kernel/foreign.ts';
import { rowBy, rowsBy } from '@cdw/kernel/loaders.ts';
import { comparableSpaces } from './comparison/comparable-spaces.ts';
import { SUBJECTS } from './foreign.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import { BOUND_HUB, BOUND_SPACE, type Bound } from './judging/foreign-facts.ts';
import { knownFigures } from './judging/known-figures.ts';
import { figuresOfWholeYears } from './judging/known-years.ts';
import { rememberedSpaces } from './judging/remembered-spaces.ts';
import { latestYear, valuesInYear } from './judging/values-in-year.ts';
import { funded } from './multiplier/funded.ts';
import { groupChanges } from './mutualisation/group-changes.ts';
import { allSharings } from './mutualisation/other-sharings.ts';
import { sharing } from './mutualisation/sharing.ts';
import { respondentsOf } from './respondents.ts';
import { pointsOfIndicators } from './series/indicator-series.ts';
import { observationsOfSeries, rollupsOfSeries } from './series/subject-series.ts';

export type Loaders = ReturnType<typeof createLoaders>;

const byPosition = { orderBy: { position: 'asc' as const } };

/** What one request reads, each row once: rows by their identifier, what belongs to a row by that row's, and what others keep. */
export const createLoaders = (db: PrismaClient, graph?: AskGraph) => {
  const allSpaces = rememberedSpaces(graph);
  return {
    knownFigures: knownFigures(db),
    figuresOfWholeYears: figuresOfWholeYears(db),
    boundSpace: foreignBy<Bound>(graph, BOUND_SPACE),
    boundHub: foreignBy<Bound>(graph, BOUND_HUB),
    operatedSpace: foreignBy<Readonly<Record<string, unknown>>>(graph, SUBJECTS.SPACE),
    funded: funded(graph),
    allSpaces,
    allSharings: allSharings(graph),
    comparableSpaces: comparableSpaces(allSpaces, valuesInYear(db)),
    latestYear: latestYear(db),
    sharing: sharing(graph),
    groupChange: groupChanges(db),
    source: rowBy(
      (keys) => db.source.findMany({ where: { key: { in: keys } } }),
      ({ key }) => key,
    ),
    indicator: rowBy(
      (ids) => db.indicator.findMany({ where: { id: { in: ids } } }),
      ({ id }) => id,
    ),
    indicatorBySlug: rowBy(
      (slugs) => db.indicator.findMany({ where: { slug: { in: slugs } } }),
      ({ slug }) => slug,
    ),
    indicatorByCode: rowBy(
      (codes) => db.indicator.findMany({ where: { code: { in: codes } } }),
      ({ code }) => code,
    ),
    observation: rowBy(
      (ids) => db.observation.findMany({ where: { id: { in: ids } } }),
      ({ id }) => id,
    ),
    evaluation: rowBy(
      (ids) => db.evaluation.findMany({ where: { id: { in: ids } } }),
      ({ id }) => id,
    ),
    autonomyRule: rowBy(
      (ids) => db.autonomyRule.findMany({ where: { id: { in: ids } } }),
      ({ id }) => id,
    ),
    formulasOfIndicator: rowsBy(
      (ids) => db.indicatorFormula.findMany({ where: { indicatorId: { in: ids } }, orderBy: { version: 'asc' } }),
      ({ indicatorId }) => indicatorId,
    ),
    successorOfObservation: rowBy(
      (ids) => db.observation.findMany({ where: { supersedesId: { in: ids } } }),
      ({ supersedesId }) => supersedesId ?? '',
    ),
    partsOfObservation: rowsBy(
      (ids) => db.observationPart.findMany({ where: { observationId: { in: ids } }, ...byPosition }),
      ({ observationId }) => observationId,
    ),
    nonRespondentsOfObservation: rowsBy(
      (ids) =>
        db.observationNonRespondent.findMany({
          where: { observationId: { in: ids } },
          orderBy: { publishedName: 'asc' },
        }),
      ({ observationId }) => observationId,
    ),
    partiesOfEvaluation: rowsBy(
      (ids) =>
        db.evaluationParty.findMany({ where: { evaluationId: { in: ids } }, orderBy: { organisationId: 'asc' } }),
      ({ evaluationId }) => evaluationId,
    ),
    subjectsOfEvaluation: rowsBy(
      (ids) => db.evaluationSubjectLink.findMany({ where: { evaluationId: { in: ids } }, ...byPosition }),
      ({ evaluationId }) => evaluationId,
    ),
    questionsOfEvaluation: rowsBy(
      (ids) => db.evaluationQuestion.findMany({ where: { evaluationId: { in: ids } }, ...byPosition }),
      ({ evaluationId }) => evaluationId,
    ),
    findingsOfEvaluation: rowsBy(
      (ids) => db.evaluationFinding.findMany({ where: { evaluationId: { in: ids } }, ...byPosition }),
      ({ evaluationId }) => evaluationId,
    ),
    indicatorsOfEvaluation: rowsBy(
      (ids) => db.evaluationIndicator.findMany({ where: { evaluationId: { in: ids } }, ...byPosition }),
      ({ evaluationId }) => evaluationId,
    ),
    respondentsOfEvaluation: rowsBy(
      (ids) => respondentsOf(db, ids),
      ({ evaluationId }) => evaluationId,
    ),
    reportOfEvaluation: rowBy(
      (ids) => db.evaluationReport.findMany({ where: { evaluationId: { in: ids } } }),
      ({ evaluationId }) => evaluationId,
    ),
    subjectsOfRule: rowsBy(
      (ids) => db.autonomyRuleSubject.findMany({ where: { ruleId: { in: ids } }, ...byPosition }),
      ({ ruleId }) => ruleId,
    ),
    rulesOfSubject: rowsBy(
      (keys) =>
        db.autonomyRuleSubject.findMany({
          where: { subjectId: { in: keys } },
          include: { rule: true },
          orderBy: [{ rule: { firstDay: 'asc' } }, { ruleId: 'asc' }],
        }),
      ({ subjectId }) => subjectId,
    ),
    rollupsOfSeries: rollupsOfSeries(db),
    observationsOfSeries: observationsOfSeries(db),
    pointsOfIndicator: pointsOfIndicators(db),
  };
};
