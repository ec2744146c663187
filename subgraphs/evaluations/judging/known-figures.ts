import { batched } from '@cdw/kernel/batched.ts';
import { type Day, fromDay } from '@cdw/kernel/days.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import type { Observation, PrismaClient } from '../generated/prisma/client.ts';

/** A figure that counts on a day, with the code of its indicator. */
export type KnownFigure = Observation & { readonly code: string };

type Question = {
  readonly subjectId: string;
  readonly codes: readonly string[];
  readonly day: Day;
  /** How many of each indicator, the latest of them. */
  readonly last: number;
  /** Only those of whole calendar years: a space may have a hundred monthly ones for each. */
  readonly areYearly?: boolean;
};

const OF_A_YEAR = sql`extract(doy FROM o."firstDay") = 1
  AND o."lastDay" = (o."firstDay" + interval '1 year' - interval '1 day')::date`;

/** What was published and known on a day, of many subjects by one statement, the latest periods first. */
export const knownFigures = (db: PrismaClient) =>
  batched<Question, KnownFigure[]>({
    sameness: ({ codes, day, last, areYearly }) => [codes, day, last, areYearly],
    parentOf: ({ subjectId }) => subjectId,
    load: async (questions) => {
      const { codes = [], day, last, areYearly = false } = questions[0] ?? {};
      const subjects = questions.map(({ subjectId }) => subjectId);
      const known = fromDay(day as Day);
      const rows = await db.$queryRaw<KnownFigure[]>(sql`
        SELECT known.*, i.code FROM unnest(${subjects}::text[]) AS subject(id)
        CROSS JOIN evaluations."Indicator" AS i
        CROSS JOIN LATERAL (
          SELECT o.* FROM evaluations."Observation" AS o
          LEFT JOIN evaluations."Observation" AS correction ON correction."supersedesId" = o.id
            AND correction.status IN ('PUBLISHED', 'SUPERSEDED') AND correction."knownFrom" <= ${known}::date
          WHERE o."subjectId" = subject.id AND o."indicatorId" = i.id
            AND o.status IN ('PUBLISHED', 'SUPERSEDED') AND o."knownFrom" <= ${known}::date AND correction.id IS NULL
            AND (NOT ${areYearly}::boolean OR ${OF_A_YEAR})
          ORDER BY o."firstDay" DESC, o.id DESC LIMIT ${last}::int
        ) AS known
        WHERE i.code = ANY(${[...codes]}::text[])`);
      const bySubject = Map.groupBy(rows, ({ subjectId }) => subjectId);
      return subjects.map((subject) => bySubject.get(subject) ?? []);
    },
  });
