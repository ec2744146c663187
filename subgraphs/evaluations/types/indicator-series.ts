import { toDay } from '@cdw/kernel/days.ts';
import type { Validity } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';
import type { EvaluationSubjectKind as Kind } from '../generated/prisma/enums.ts';
import { SERIES_POINTS_MAX } from '../limits.ts';
import {
  type Aggregation,
  aggregationOf,
  combined,
  type IndicatorPoint,
  isWeighted,
} from '../series/indicator-series.ts';
import { daysOf, stepsOf } from '../series/steps.ts';
import { EvaluationSubjectKind } from './evaluation-subject-kind.ts';
import { knownOn, span } from './subject-series.ts';

type Point = Validity & { readonly aggregation: Aggregation; readonly known: IndicatorPoint | undefined };
type Series = { readonly subjectKind: Kind; readonly aggregation: Aggregation; readonly points: readonly Point[] };

const SeriesAggregation = builder.enumType('SeriesAggregation', {
  description: 'How the values of several subjects become one.',
  values: {
    SUM: { description: 'They are added up: counts, persons, square metres and euro.' },
    MEAN: { description: 'Their mean is taken: shares, relative changes and scores, which do not add up.' },
  } as const,
});

const IndicatorSeriesPoint = builder.objectRef<Point>('IndicatorSeriesPoint').implement({
  description:
    'One step of a series over all subjects of a kind that have a value in it. Each subject counts once, with the value of its own series: which of several figures that is, and why, its `series` says.',
  fields: (t) => ({
    period: t.period('The month, quarter or year.'),
    isGap: t.boolean({
      description: 'Whether nothing is known of it: no subject has a value in it.',
      resolve: ({ known }) => known === undefined,
    }),
    value: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'The sum or the mean, as the series says, of those subjects of which a value is known; null in a gap. A mean has six decimals.',
      resolve: ({ known, aggregation }) => known && combined(known, aggregation),
    }),
    isWeighted: t.boolean({
      nullable: true,
      description:
        'Whether a mean is weighted by the samples, as it is where every subject has one; null in a gap, and for a sum.',
      resolve: ({ known, aggregation }) => (known && aggregation === 'MEAN' ? isWeighted(known) : null),
    }),
    subjectCount: t.int({
      description: 'How many subjects have a value in it.',
      resolve: ({ known }) => known?.subjects ?? 0,
    }),
    completeSubjectCount: t.int({
      description: 'Of how many of them the value describes every day of the step.',
      resolve: ({ known }) => known?.completeSubjects ?? 0,
    }),
    exactSubjectCount: t.int({
      description: 'Of how many of them the sources state the value exactly.',
      resolve: ({ known }) => known?.exactSubjects ?? 0,
    }),
    min: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The least value of a subject; null in a gap.',
      resolve: ({ known }) => known?.min,
    }),
    max: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The greatest value of a subject; null in a gap.',
      resolve: ({ known }) => known?.max,
    }),
  }),
});

const IndicatorSeries = builder.objectRef<Series>('IndicatorSeries').implement({
  description: 'An indicator over all subjects of a kind, step by step through time.',
  fields: (t) => ({
    subjectKind: t.expose('subjectKind', { type: EvaluationSubjectKind, description: 'Of which subjects.' }),
    aggregation: t.expose('aggregation', {
      type: SeriesAggregation,
      description: 'How their values become one; the unit decides.',
    }),
    points: t.field({
      type: [IndicatorSeriesPoint],
      description: `Every step from the first to the last, also those of which nothing is known; ${SERIES_POINTS_MAX} at most.`,
      resolve: ({ points }) => [...points],
    }),
  }),
});

builder.objectField('Indicator', 'series', (t) =>
  t.field({
    type: IndicatorSeries,
    description: 'It through time, over all subjects of a kind, from published figures.',
    args: {
      ...span,
      subjectKind: t.arg({
        type: EvaluationSubjectKind,
        required: true,
        description: 'Over all subjects of this kind.',
      }),
    },
    resolve: async ({ id, unit }, { subjectKind, asOf, ...args }, { load }) => {
      const steps = stepsOf(args);
      const request = { indicatorId: id, subjectKind, by: args.by, known: knownOn(asOf), ...daysOf(steps) };
      const points = await load.pointsOfIndicator.load(request);
      const byDay = new Map(points.map((point) => [toDay(point.firstDay), point]));
      const aggregation = aggregationOf(unit);
      return {
        subjectKind,
        aggregation,
        points: steps.map((step) => ({ ...step, aggregation, known: byDay.get(toDay(step.firstDay)) })),
      };
    },
  }),
);
