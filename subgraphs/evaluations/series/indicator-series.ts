import { batched } from '@cdw/kernel/batched.ts';
import { type Day, LAST_DAY } from '@cdw/kernel/days.ts';
import type { Days } from '@cdw/kernel/validity.ts';
import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import type { EvaluationSubjectKind, Grain, IndicatorUnit } from '../generated/prisma/enums.ts';

export type IndicatorSeriesRequest = Days & {
  readonly indicatorId: string;
  readonly subjectKind: EvaluationSubjectKind;
  readonly by: Grain;
  /** Only what was known on this day counts: on the last day of the calendar, all that is published. */
  readonly known: Day;
};

/** An indicator over all subjects of a kind in one month, quarter or year. */
export type IndicatorPoint = {
  readonly indicatorId: string;
  readonly firstDay: Date;
  readonly subjects: number;
  readonly completeSubjects: number;
  readonly exactSubjects: number;
  readonly sampledSubjects: number;
  readonly sampleSize: bigint;
  readonly value: Prisma.Decimal;
  readonly sampledValue: Prisma.Decimal;
  readonly min: Prisma.Decimal;
  readonly max: Prisma.Decimal;
};

export type Aggregation = 'SUM' | 'MEAN';

const AGGREGATIONS = {
  COUNT: 'SUM',
  PERSONS: 'SUM',
  SQUARE_METRES: 'SUM',
  EURO: 'SUM',
  SHARE: 'MEAN',
  RELATIVE_CHANGE: 'MEAN',
  SCORE_OUT_OF_5: 'MEAN',
} satisfies Record<IndicatorUnit, Aggregation>;

/** How values of several subjects combine: amounts add up, shares and scores do not. */
export const aggregationOf = (unit: IndicatorUnit): Aggregation => AGGREGATIONS[unit];

const MEAN_PLACES = 6;

/** A mean is weighted by the samples where every subject has one: with some left out it would favour those that have. */
export const isWeighted = (point: IndicatorPoint): boolean =>
  point.sampledSubjects === point.subjects && point.sampleSize > 0n;

export function combined(point: IndicatorPoint, aggregation: Aggregation): Prisma.Decimal {
  if (aggregation === 'SUM') return point.value;
  const [total, count] = isWeighted(point) ? [point.sampledValue, point.sampleSize] : [point.value, point.subjects];
  return total.div(new Prisma.Decimal(count.toString())).toDecimalPlaces(MEAN_PLACES);
}

/** The points of series over all subjects that have a value, of several indicators with one statement. */
export const pointsOfIndicators = (db: PrismaClient) =>
  batched<IndicatorSeriesRequest, IndicatorPoint[]>({
    sameness: ({ indicatorId: _, ...series }) => series,
    parentOf: ({ indicatorId }) => indicatorId,
    load: async (requests) => {
      const [{ subjectKind, by, known, firstDay, lastDay }] = requests as [IndicatorSeriesRequest];
      const indicatorIds = requests.map(({ indicatorId }) => indicatorId);
      const kind = sql`${subjectKind}::evaluations."EvaluationSubjectKind"`;
      const grain = sql`${by}::evaluations."Grain"`;
      const ofPoint = (
        isKnown: Sql,
      ): Sql => sql`FROM evaluations."SubjectRollup" AS s WHERE s."indicatorId" = p."indicatorId"
        AND s."subjectKind" = ${kind} AND s.grain = ${grain} AND s."firstDay" = p."firstDay"
        AND s."knownFrom" <= ${known}::text::date AND ${isKnown}`;
      // The least and the greatest of what is still known are each the end of an index; what was superseded since is little.
      const still = ofPoint(sql`s."knownThrough" = ${LAST_DAY}::text::date`);
      const superseded = ofPoint(
        sql`s."knownThrough" >= ${known}::text::date AND s."knownThrough" < ${LAST_DAY}::text::date`,
      );
      // What is known now is kept whole.
      const isPart =
        known === LAST_DAY ? sql`r."knownFrom" = ${known}::text::date` : sql`r."knownFrom" <= ${known}::text::date`;
      const points = await db.$queryRaw<IndicatorPoint[]>(
        sql`SELECT p.*, least((SELECT min(s.value) ${still}), (SELECT min(s.value) ${superseded})) AS min,
          greatest((SELECT max(s.value) ${still}), (SELECT max(s.value) ${superseded})) AS max FROM (
          SELECT r."indicatorId", r."firstDay", sum(r.subjects)::int AS subjects, sum(r."completeSubjects")::int AS "completeSubjects",
            sum(r."exactSubjects")::int AS "exactSubjects", sum(r."sampledSubjects")::int AS "sampledSubjects",
            sum(r."sampleSize")::bigint AS "sampleSize", sum(r.value) AS value, sum(r."sampledValue") AS "sampledValue"
          FROM evaluations."IndicatorRollup" AS r
          WHERE r."indicatorId" = ANY(${indicatorIds}::text[]) AND r."subjectKind" = ${kind} AND r.grain = ${grain}
            AND r."firstDay" BETWEEN ${firstDay}::date AND ${lastDay}::date
            AND ${isPart}
          GROUP BY 1, 2 HAVING sum(r.subjects) > 0
        ) AS p`,
      );
      const byIndicator = Map.groupBy(points, ({ indicatorId }) => indicatorId);
      return indicatorIds.map((indicatorId) => byIndicator.get(indicatorId) ?? []);
    },
  });
