import { batched } from '@cdw/kernel/batched.ts';
import type { Day } from '@cdw/kernel/days.ts';
import { type Decimal, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { PrismaClient } from '../generated/prisma/client.ts';

/** What an indicator was of a space in a calendar year, by what was known on a day. */
export type YearValue = {
  readonly subjectId: string;
  readonly year: number;
  readonly value: Decimal;
  /** How many figures it comes from. */
  readonly figures: number;
};

type Question = {
  readonly code: string;
  readonly year: number;
  /** How many years before count too, where nothing is known of a later one. */
  readonly yearsBefore: number;
  readonly day: Day;
};

/**
 * That a roll-up `r` of a year was known on a day, and can be compared: of a bound nobody knows which number is true, and a
 * sum of some months is none of a year.
 */
const isComparable = (day: Day): Sql => sql`r."knownThrough" >= ${day}::text::date
  AND r."knownFrom" <= ${day}::text::date AND NOT r."isBound"
  AND (NOT i."isCumulative" OR r.days = (r."firstDay" + interval '1 year')::date - r."firstDay")`;

const VALUE = sql`r."subjectId", extract(year FROM r."firstDay")::int AS year, r.value, r.figures`;

/** The values of all spaces in a year, by the space. One statement reads them, however many spaces there are. */
export const valuesInYear = (db: PrismaClient) =>
  batched<Question, ReadonlyMap<string, YearValue>>({
    sameness: (question) => question,
    parentOf: () => undefined,
    load: async ([question]) => {
      const { code, year, yearsBefore, day } = question as Question;
      const rows = await db.$queryRaw<YearValue[]>(sql`
        SELECT DISTINCT ON (r."subjectId") ${VALUE} FROM evaluations."Indicator" AS i
        CROSS JOIN generate_series(${year - yearsBefore}::int, ${year}::int) AS y
        JOIN evaluations."SubjectRollup" AS r ON r."indicatorId" = i.id AND r."subjectKind" = 'SPACE' AND r.grain = 'YEAR'
          AND r."firstDay" = make_date(y, 1, 1)
        WHERE i.code = ${code} AND ${isComparable(day)}
        ORDER BY r."subjectId", r."firstDay" DESC`);
      return [new Map(rows.map((row) => [row.subjectId, row]))];
    },
  });

/** The latest year of which something comparable is known of a space; null where there is none. */
export const latestYear = (db: PrismaClient) =>
  batched<{ readonly subjectId: string; readonly code: string; readonly day: Day }, number | null>({
    sameness: ({ code, day }) => [code, day],
    parentOf: ({ subjectId }) => subjectId,
    load: async (questions) => {
      const [{ code, day }] = questions as [(typeof questions)[number]];
      const subjects = questions.map(({ subjectId }) => subjectId);
      const rows = await db.$queryRaw<YearValue[]>(sql`
        SELECT DISTINCT ON (r."subjectId") ${VALUE} FROM evaluations."SubjectRollup" AS r
        JOIN evaluations."Indicator" AS i ON i.id = r."indicatorId"
        WHERE r."subjectId" = ANY(${subjects}::text[]) AND i.code = ${code} AND r.grain = 'YEAR' AND ${isComparable(day)}
        ORDER BY r."subjectId", r."firstDay" DESC`);
      const years = new Map(rows.map(({ subjectId, year }) => [subjectId, year]));
      return subjects.map((subject) => years.get(subject) ?? null);
    },
  });
