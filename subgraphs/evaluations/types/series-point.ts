import { textIn } from '@cdw/kernel/language.ts';
import type { Validity } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { Indicator, Observation, SubjectRollup } from '../generated/prisma/client.ts';
import { becauseOf } from '../series/because.ts';
import { countOfDays } from '../series/steps.ts';
import { liesWithin, type SeriesRequest } from '../series/subject-series.ts';

/** One step of a series, and its value, if it has one. */
export type Point = Validity & {
  readonly indicator: Indicator;
  readonly request: SeriesRequest;
  readonly rollup: SubjectRollup | undefined;
};

const SeriesFigure = builder
  .objectRef<{ readonly observation: Observation; readonly isUsed: boolean }>('SeriesFigure')
  .implement({
    description: 'A published figure that lies within a step of a series.',
    fields: (t) => ({
      observation: t.expose('observation', { type: 'Observation', description: 'The figure, with its source.' }),
      isUsed: t.exposeBoolean('isUsed', { description: 'Whether the value of the step comes from it.' }),
    }),
  });

export const SeriesPoint = builder.objectRef<Point>('SeriesPoint').implement({
  description:
    'One step of a series, from the published figures whose period lies wholly within it. Of figures that overlap, that which describes the longer time counts, then that which is no range or bound, then that which became known later, then that with the larger sample, then the first by its identifier. Those that count are added up where the indicator is cumulative; else their mean is taken, in which each weighs as many days as it describes, rounded to six decimals.',
  fields: (t) => ({
    period: t.period('The month, quarter or year.'),
    isGap: t.boolean({
      description: 'Whether nothing is known of it: no published figure lies wholly within it.',
      resolve: ({ rollup }) => rollup === undefined,
    }),
    value: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The value, in the unit of the indicator; null in a gap. A range counts by its lower end.',
      resolve: ({ rollup }) => rollup?.value,
    }),
    isExact: t.boolean({
      nullable: true,
      description: 'Whether its sources state all that it comes from exactly; null in a gap.',
      resolve: ({ rollup }) => rollup?.isExact,
    }),
    isComplete: t.boolean({
      nullable: true,
      description: 'Whether what it comes from describes every day of the step; null in a gap.',
      resolve: (point) => point.rollup && point.rollup.days === countOfDays(point),
    }),
    sampleSize: t.int({
      nullable: true,
      description: 'How many answered, in all that it comes from; null in a gap, or where not all of it has a sample.',
      resolve: ({ rollup }) => rollup?.sampleSize,
    }),
    figures: t.field({
      type: [SeriesFigure],
      description: 'The published figures that lie within the step, used or not, the earliest first.',
      resolve: async (point, _args, context) =>
        (await figuresOf(point, context)).map((observation) => ({
          observation,
          isUsed: used(point).includes(observation.id),
        })),
    }),
    because: t.string({
      description: 'Why the value is what it is, or why there is none, in a sentence or two.',
      args: { lang: t.arg.language() },
      resolve: async (point, { lang }, context) => {
        const figures = point.rollup ? await figuresOf(point, context) : [];
        const { isCumulative } = point.indicator;
        return textIn(becauseOf({ step: point, isCumulative, used: used(point) }, figures), lang);
      },
    }),
  }),
});

const used = ({ rollup }: Point): readonly string[] => rollup?.observationIds ?? [];

const figuresOf = async (point: Point, { load }: Context): Promise<Observation[]> =>
  (await load.observationsOfSeries.load(point.request)).filter((observation) => liesWithin(observation, point));
