import { batched } from '@cdw/kernel/batched.ts';
import type { Day } from '@cdw/kernel/days.ts';
import { JUDGEMENT_INPUTS_MAX } from '@cdw/kernel/limits.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { ComparedSpace } from '../judging/all-spaces.ts';
import { isKnownWhole } from '../judging/known-years.ts';
import type { GroupChange } from './difference.ts';

/** How the spaces of a kind changed by an indicator, from some calendar years to others. */
export type GroupQuestion = {
  readonly indicatorId: string;
  readonly kind: string;
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** The spaces that share in these years, with one another or with others: they are compared with nobody who shares. */
  readonly without: readonly string[];
  readonly day: Day;
  /** All spaces, the same ones for the whole request. */
  readonly spaces: readonly ComparedSpace[];
};

export type Group = GroupChange & {
  /** How many figures that rests on. */
  readonly figureCount: number;
  /** The first of its spaces, by their identifiers: as many as have more figures than are shown. */
  readonly spaceIds: readonly string[];
};

export const NO_GROUP: Group = { size: 0, mean: null, spread: null, figureCount: 0, spaceIds: [] };

/**
 * Compares the groups of many questions by one statement, from roll-ups. Only who has figures of the very same years, each of
 * them whole, is comparable: else the years would be compared, not the spaces.
 */
export const groupChanges = (db: PrismaClient) =>
  batched<GroupQuestion, Group>({
    sameness: ({ day }) => day,
    parentOf: ({ indicatorId, kind, before, after, without }) =>
      JSON.stringify([indicatorId, kind, before, after, without]),
    load: async (questions) => {
      const [{ day, spaces }] = questions as [GroupQuestion];
      const asked = questions.map(({ indicatorId, kind, before, after, without }, place) => ({
        ...{ place, indicatorId, kind, without },
        before: before.map(firstDayOf),
        after: after.map(firstDayOf),
      }));
      const kinds = new Set(questions.map(({ kind }) => kind));
      const compared = spaces.filter(({ kind }) => kinds.has(kind));
      // By year rather than by space: all values of a year stand together in the index, which has all that is asked for.
      const rows = await db.$queryRaw<(Group & { readonly place: number })[]>(sql`
        SELECT asked.place, count(*)::int AS size, avg(c.change) AS mean, stddev_samp(c.change) AS spread, sum(c.figures)::int AS "figureCount",
          (array_agg(space.id ORDER BY space.id))[1:${JUDGEMENT_INPUTS_MAX}::int] AS "spaceIds"
        FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
          AS asked(place int, "indicatorId" text, kind text, before date[], after date[], without text[])
        CROSS JOIN LATERAL (
          SELECT r."subjectId", sum(r.figures) AS figures,
            avg(r.value) FILTER (WHERE r."firstDay" = ANY(after)) - avg(r.value) FILTER (WHERE r."firstDay" = ANY(before)) AS change
          FROM evaluations."SubjectRollup" AS r
          WHERE r."indicatorId" = asked."indicatorId" AND r."subjectKind" = 'SPACE' AND r.grain = 'YEAR'
            AND r."firstDay" = ANY(before || after) AND ${isKnownWhole(day)}
          GROUP BY r."subjectId" HAVING count(*) = cardinality(before || after)
        ) AS c
        JOIN unnest(${compared.map(({ id }) => id)}::text[], ${compared.map(({ kind }) => kind)}::text[]) AS space(id, kind)
          ON space.id = c."subjectId" AND space.kind = asked.kind AND space.id <> ALL(asked.without)
        GROUP BY asked.place`);
      const byPlace = new Map(rows.map(({ place, ...group }) => [place, group]));
      return questions.map((_question, place) => byPlace.get(place) ?? NO_GROUP);
    },
  });

const firstDayOf = (year: number): string => `${String(year).padStart(4, '0')}-01-01`;
