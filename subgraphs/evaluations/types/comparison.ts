import { dayOf } from '@cdw/kernel/as-of.ts';
import { roundedRatio, SHARE_PLACES } from '@cdw/kernel/judging/written.ts';
import { builder } from '../builder.ts';
import { calendarYear } from '../calendar-year.ts';
import { type Comparison, comparison } from '../comparison/comparison.ts';
import type { Context } from '../context.ts';
import { GROUP_MIN } from '../limits.ts';
import { indicatorNamed } from '../series/indicator-named.ts';
import { ComparisonCriterion } from './comparison-criterion.ts';
import { Judgement } from './judgement.ts';
import { type Point, SeriesPoint } from './series-point.ts';
import { Space } from './space.ts';

const ComparisonType = builder.objectRef<Comparison>('Comparison').implement({
  description: 'Where a space stands among its peers, by one indicator in one calendar year.',
  interfaces: [Judgement],
  fields: (t) => ({
    value: t.field({
      type: 'Decimal',
      nullable: true,
      description: `The share of peers that it is ahead of, from 0 to 1, those with the same value by half; null where its own value or class is not known, or there are fewer than ${GROUP_MIN} peers.`,
      resolve: ({ value }) => value && roundedRatio(value.percentile, SHARE_PLACES),
    }),
    peerCount: t.int({
      nullable: true,
      description: `How many peers have a value; null where they are fewer than ${GROUP_MIN}.`,
      resolve: ({ value }) => value?.peers.length,
    }),
    indicator: t.expose('indicator', { type: 'Indicator', description: 'By what they are compared.' }),
    year: t.exposeInt('year', {
      nullable: true,
      description: 'The calendar year in which they are compared; null where no year has a value of its own.',
    }),
    by: t.expose('by', { type: [ComparisonCriterion], description: 'By what peers are like it.' }),
    own: t.field({
      type: SeriesPoint,
      nullable: true,
      description: 'What is known of the space itself in that year, whether it can be compared or not.',
      resolve: ownPoint,
    }),
  }),
});

async function ownPoint({ subjectId, indicator, year, asOf }: Comparison, _args: object, { load }: Context) {
  if (year === null) return null;
  const days = calendarYear(year);
  const { firstDay, lastDay } = days;
  const request = { subjectId, indicatorId: indicator.id, by: 'YEAR', known: asOf, firstDay, lastDay } as const;
  const [rollup] = await load.rollupsOfSeries.load(request);
  return { ...days, indicator, request, rollup } satisfies Point;
}

builder.objectField(Space, 'comparison', (t) =>
  t.field({
    type: ComparisonType,
    nullable: true,
    description:
      'Where it stands among its peers in a calendar year, by what was known on the day asked for. SUBGRAPH_UNAVAILABLE where the part of the graph that knows the spaces does not answer.',
    args: {
      indicator: t.arg.id({ required: true, description: 'By which indicator: its identifier, slug or code.' }),
      year: t.arg.int({
        description:
          'In which calendar year; the latest in which the space itself can be compared when left out. BAD_USER_INPUT before 1900.',
      }),
      by: t.arg({
        type: [ComparisonCriterion],
        defaultValue: ['KIND'],
        description: 'By what peers are like it; every space is a peer when empty.',
      }),
      asOf: t.arg.asOf(),
    },
    resolve: async (space, { indicator: name, year = null, by, ...args }, context) => {
      const indicator = await indicatorNamed(context.load, name);
      return comparison(space, { indicator, year, by: [...new Set(by ?? [])] }, dayOf(space, args), context);
    },
  }),
);
