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
  /** The spaces that take part: they are not compared with themselves. */
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
      const years = questions.flatMap(({ indicatorId, kind, before, after }, place) =>
        [...before, ...after].map((year, at) => ({
          place,
          indicatorId,
          kind,
          firstDay: `${year}-01-01`,
          isAfter: at >= before.length,
          count: before.length + after.length,
        })),
      );
      const participants = questions.flatMap(({ without }, place) => without.map((id) => ({ place, id })));
      const kinds = new Set(questions.map(({ kind }) => kind));
      const compared = spaces.filter(({ kind }) => kinds.has(kind));
      const rows = await db.$queryRaw<(Group & { readonly place: number })[]>(sql`
        SELECT place, count(*)::int AS size, avg(change) AS mean, stddev_samp(change) AS spread, sum(figures)::int AS "figureCount",
          (array_agg("subjectId" ORDER BY "subjectId"))[1:${JUDGEMENT_INPUTS_MAX}::int] AS "spaceIds"
        FROM (
          SELECT a.place, r."subjectId", sum(cardinality(r."observationIds")) AS figures,
            avg(r.value) FILTER (WHERE a."isAfter") - avg(r.value) FILTER (WHERE NOT a."isAfter") AS change
          FROM jsonb_to_recordset(${JSON.stringify(years)}::jsonb)
            AS a(place int, "indicatorId" text, kind text, "firstDay" date, "isAfter" boolean, count int)
          JOIN evaluations."SubjectRollup" AS r ON r."indicatorId" = a."indicatorId" AND r."subjectKind" = 'SPACE'
            AND r.grain = 'YEAR' AND r."firstDay" = a."firstDay"
          JOIN unnest(${compared.map(({ id }) => id)}::text[], ${compared.map(({ kind }) => kind)}::text[]) AS space(id, kind)
            ON space.id = r."subjectId" AND space.kind = a.kind
          WHERE ${isKnownWhole(day)} AND (a.place, r."subjectId") NOT IN (
            SELECT place, id FROM jsonb_to_recordset(${JSON.stringify(participants)}::jsonb) AS participant(place int, id text))
          GROUP BY a.place, r."subjectId", a.count HAVING count(*) = a.count
        ) AS changes GROUP BY place`);
      const byPlace = new Map(rows.map(({ place, ...group }) => [place, group]));
      return questions.map((_question, place) => byPlace.get(place) ?? NO_GROUP);
    },
  });
