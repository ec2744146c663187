import { batched } from '@cdw/kernel/batched.ts';
import { type Day, fromDay, toDay } from '@cdw/kernel/days.ts';
import type { Days } from '@cdw/kernel/validity.ts';
import type { Grain, Observation, Prisma, PrismaClient, SubjectRollup } from '../generated/prisma/client.ts';

/** What a series of one subject is read by: series that differ in their subject only are read together. */
export type SeriesRequest = Days & {
  readonly subjectId: string;
  readonly indicatorId: string;
  readonly by: Grain;
  /** Only what was known on this day counts: on the last day of the calendar, all that is published. */
  readonly known: Day;
};

/** Reads, of each subject, the rows of the whole series; several subjects with one statement. */
const ofSubjects = <Row extends { readonly subjectId: string }>(
  read: (request: SeriesRequest, subjectIds: string[]) => Promise<Row[]>,
) =>
  batched<SeriesRequest, Row[]>({
    sameness: ({ subjectId: _, ...series }) => series,
    parentOf: ({ subjectId }) => subjectId,
    load: async (requests) => {
      const [series] = requests as [SeriesRequest];
      const subjectIds = requests.map(({ subjectId }) => subjectId);
      const rows = Map.groupBy(await read(series, subjectIds), ({ subjectId }) => subjectId);
      return subjectIds.map((subjectId) => rows.get(subjectId) ?? []);
    },
  });

/** The points of series that have a value. */
export const rollupsOfSeries = (db: PrismaClient) =>
  ofSubjects<SubjectRollup>(({ indicatorId, by, known, firstDay, lastDay }, subjectIds) =>
    db.subjectRollup.findMany({
      where: {
        subjectId: { in: subjectIds },
        indicatorId,
        grain: by,
        firstDay: { gte: firstDay, lte: lastDay },
        knownFrom: { lte: fromDay(known) },
        knownThrough: { gte: fromDay(known) },
      },
    }),
  );

/** The figures that lie within the time of series and may count, used or not. */
export const observationsOfSeries = (db: PrismaClient) =>
  ofSubjects<Observation>(({ indicatorId, known, firstDay, lastDay }, subjectIds) =>
    db.observation.findMany({
      where: {
        subjectId: { in: subjectIds },
        indicatorId,
        firstDay: { gte: firstDay },
        lastDay: { lte: lastDay },
        ...isKnownOn(known),
      },
      orderBy: [{ firstDay: 'asc' }, { id: 'asc' }],
    }),
  );

/** Published and known by that day, and not yet corrected. */
function isKnownOn(day: Day): Prisma.ObservationWhereInput {
  const known: Prisma.ObservationWhereInput = {
    status: { in: ['PUBLISHED', 'SUPERSEDED'] },
    knownFrom: { lte: fromDay(day) },
  };
  return { ...known, OR: [{ supersededBy: { is: null } }, { supersededBy: { isNot: known } }] };
}

/** Whether a figure lies within a period. */
export const liesWithin = (figure: Days, period: Days): boolean =>
  toDay(figure.firstDay) >= toDay(period.firstDay) && toDay(figure.lastDay) <= toDay(period.lastDay);
