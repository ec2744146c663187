import { type Day, LAST_DAY, toDay } from '@cdw/kernel/days.ts';
import { builder } from '../builder.ts';
import type { Indicator } from '../generated/prisma/client.ts';
import type { Grain as GrainName } from '../generated/prisma/enums.ts';
import { SERIES_POINTS_MAX } from '../limits.ts';
import { indicatorNamed } from '../series/indicator-named.ts';
import { daysOf, stepsOf } from '../series/steps.ts';
import { SUBJECT_TYPES } from './evaluation-subject.ts';
import { Grain } from './grain.ts';
import { type Point, SeriesPoint } from './series-point.ts';

type Series = { readonly indicator: Indicator; readonly by: GrainName; readonly points: readonly Point[] };

const SubjectSeries = builder.objectRef<Series>('SubjectSeries').implement({
  description: 'What an indicator was of one thing, step by step through time.',
  fields: (t) => ({
    indicator: t.expose('indicator', { type: 'Indicator', description: 'What is measured, in which unit.' }),
    by: t.expose('by', { type: Grain, description: 'How long each step is.' }),
    points: t.field({
      type: [SeriesPoint],
      description: `Every step from the first to the last, also those of which nothing is known; ${SERIES_POINTS_MAX} at most.`,
      resolve: ({ points }) => [...points],
    }),
  }),
});

/** The arguments that cut a series out of time, and out of what was known. */
export const span = builder.args((t) => ({
  by: t.field({ type: Grain, required: true, description: 'How long each step is.' }),
  from: t.field({
    type: 'PartialDate',
    required: true,
    description: 'A day, month or year that lies in the first step.',
  }),
  through: t.field({
    type: 'PartialDate',
    required: true,
    description: `A day, month or year at the end of which the last step is reached. More than ${SERIES_POINTS_MAX} steps are refused with BAD_USER_INPUT.`,
  }),
  asOf: t.field({
    type: 'Date',
    description:
      'Only what was known on this day counts, as it was before later corrections. Left out, all that is published counts.',
  }),
}));

/** The day by whose knowledge a series is told: without one, all that is published is known. */
export const knownOn = (asOf: Date | null | undefined): Day => (asOf ? toDay(asOf) : LAST_DAY);

for (const type of SUBJECT_TYPES) {
  builder.objectField(type, 'series', (t) =>
    t.field({
      type: SubjectSeries,
      nullable: true,
      description:
        'One indicator of it through time, from published figures. An indicator that does not exist is NOT_FOUND; of one that was not measured here, every point is a gap.',
      args: {
        ...span,
        indicator: t.arg.id({ required: true, description: 'The indicator: its identifier, slug or code.' }),
      },
      resolve: async ({ subjectId }, { indicator: name, asOf, ...args }, { load }) => {
        const steps = stepsOf(args);
        const indicator = await indicatorNamed(load, name);
        const of = { subjectId, indicatorId: indicator.id, by: args.by };
        const request = { ...of, known: knownOn(asOf), ...daysOf(steps) };
        const rollups = await load.rollupsOfSeries.load(request);
        const byDay = new Map(rollups.map((rollup) => [toDay(rollup.firstDay), rollup]));
        const points = steps.map((step) => ({ ...step, indicator, request, rollup: byDay.get(toDay(step.firstDay)) }));
        return { indicator, by: args.by, points };
      },
    }),
  );
}
