import { batched } from '@cdw/kernel/batched.ts';
import type { Day } from '@cdw/kernel/days.ts';
import { type Decimal, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { Context } from '../context.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { FIGURES_PER_JUDGEMENT_MAX } from '../limits.ts';
import type { KnownFigure } from './known-figures.ts';

/** What counts of an indicator in a calendar year: its value, the figures that it comes from, and those that do not count. */
export type KnownYear = {
  readonly value: Decimal | null;
  readonly used: readonly KnownFigure[];
  readonly others: readonly KnownFigure[];
};

export type KnownYears = ReadonlyMap<number, KnownYear>;

type Question = { readonly subjectId: string; readonly codes: readonly string[]; readonly day: Day };
type UsedFigure = KnownFigure & { readonly yearValue: Decimal };

/**
 * The calendar years of a subject that are known whole on a day, by one figure or by shorter ones that together describe
 * every day, the earliest first. A year of which only ranges or bounds are known has no value.
 */
export async function knownYears({ load }: Context, question: Question): Promise<(code: string) => KnownYears> {
  const [used, yearly] = await Promise.all([
    load.figuresOfWholeYears.load(question),
    load.knownFigures.load({ ...question, last: FIGURES_PER_JUDGEMENT_MAX, areYearly: true }),
  ]);
  const counted = new Set(used.map(({ id }) => id));
  return (code) => {
    const usedBy = Map.groupBy(
      used.filter((figure) => figure.code === code),
      yearOf,
    );
    const othersBy = Map.groupBy(
      yearly.filter((figure) => figure.code === code && !counted.has(figure.id)),
      yearOf,
    );
    const years = [...new Set([...usedBy.keys(), ...othersBy.keys()])].sort((a, b) => a - b);
    return new Map(
      years.map((year) => {
        const figures = usedBy.get(year) ?? [];
        return [year, { value: figures[0]?.yearValue ?? null, used: figures, others: othersBy.get(year) ?? [] }];
      }),
    );
  };
}

const yearOf = ({ firstDay }: KnownFigure): number => firstDay.getUTCFullYear();

/** That a roll-up `r` of a year is known on a day, and whole. */
export const isKnownWhole = (
  day: Day,
): Sql => sql`r."knownFrom" <= ${day}::text::date AND r."knownThrough" >= ${day}::text::date
  AND NOT r."isBound" AND r.days = (r."firstDay" + interval '1 year')::date - r."firstDay"`;

/** The figures by which years are known whole on a day, of many subjects by one statement. */
export const figuresOfWholeYears = (db: PrismaClient) =>
  batched<Question, UsedFigure[]>({
    sameness: ({ codes, day }) => [codes, day],
    parentOf: ({ subjectId }) => subjectId,
    load: async (questions) => {
      const [{ codes, day }] = questions as [Question];
      const subjects = questions.map(({ subjectId }) => subjectId);
      const rows = await db.$queryRaw<UsedFigure[]>(sql`
        SELECT o.*, i.code, r.value AS "yearValue" FROM evaluations."Indicator" AS i
        JOIN evaluations."SubjectRollup" AS r ON r."subjectId" = ANY(${subjects}::text[]) AND r."indicatorId" = i.id AND r.grain = 'YEAR'
        JOIN evaluations."Observation" AS o ON o.id = ANY(r."observationIds")
        WHERE i.code = ANY(${[...codes]}::text[]) AND ${isKnownWhole(day)}
        ORDER BY o."firstDay", o.id`);
      const bySubject = Map.groupBy(rows, ({ subjectId }) => subjectId);
      return subjects.map((subject) => bySubject.get(subject) ?? []);
    },
  });
