import { sqltag as sql } from '@prisma/client/runtime/client';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { REBUILD_MILLISECONDS_MAX } from '../limits.ts';

/** Of which subject, indicator and year there are roll-ups, or should be. */
export const KEYS = sql`
  SELECT o."subjectId" AS subject, o."indicatorId" AS indicator, date_trunc('year', o."firstDay"::timestamp)::date AS year
  FROM evaluations."Observation" AS o
  WHERE o.status IN ('PUBLISHED', 'SUPERSEDED') AND extract(year FROM o."firstDay") = extract(year FROM o."lastDay")
  UNION
  SELECT s."subjectId", s."indicatorId", date_trunc('year', s."firstDay"::timestamp)::date FROM evaluations."SubjectRollup" AS s`;

export type Differences = {
  /** How many roll-ups of subjects, and over all of them, were compared. */
  readonly ofSubjects: number;
  readonly overSubjects: number;
  readonly differing: number;
};

/** Compares every roll-up with what the observations say, as at one moment. */
export const rollupDifferences = (db: PrismaClient): Promise<Differences> =>
  db.$transaction(
    async (tables) => {
      const [subjects] = await tables.$queryRaw<{ compared: number; differing: number }[]>(
        sql`SELECT count(*)::int AS compared, (count(*) FILTER (WHERE kept IS DISTINCT FROM computed))::int AS differing
          FROM evaluations."SubjectRollup" AS kept FULL JOIN (
            SELECT r.* FROM (${KEYS}) AS k CROSS JOIN LATERAL evaluations.rollups_of_subject(k.subject, k.indicator, k.year) AS r
          ) AS computed USING ("subjectId", "indicatorId", grain, "firstDay", "knownFrom")`,
      );
      const [sums] = await tables.$queryRaw<{ compared: number; differing: number }[]>(
        sql`SELECT count(DISTINCT ("indicatorId", "subjectKind", grain, "firstDay", "knownFrom"))::int AS compared,
          (SELECT count(*)::int FROM evaluations."IndicatorRollupDifference") AS differing FROM evaluations."IndicatorRollup"`,
      );
      return {
        ofSubjects: subjects?.compared ?? 0,
        overSubjects: sums?.compared ?? 0,
        differing: (subjects?.differing ?? 0) + (sums?.differing ?? 0),
      };
    },
    { isolationLevel: 'RepeatableRead', timeout: REBUILD_MILLISECONDS_MAX },
  );
