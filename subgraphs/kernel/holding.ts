import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import { on } from './as-of.ts';
import { type Day, fromDay } from './days.ts';
import { badUserInput } from './errors.ts';
import { firstDayOf, lastDayOf, type PartialDate } from './partial-date.ts';
import { type Days, holdsOn } from './validity.ts';

/** Those of some dated rows that hold on a day, each looked at on that day. */
export const holding = <Row extends Days>(rows: readonly Row[], day: Day): Row[] =>
  rows.filter((row) => holdsOn(row, day)).map((row) => on(row, day));

/** The condition that a dated row of a query holds on a day. */
export const holds = (row: Sql, day: Day): Sql =>
  sql`${row}."firstDay" <= ${fromDay(day)}::date AND ${row}."lastDay" >= ${fromDay(day)}::date`;

/** The conditions that a dated row of a query holds on some day of a period, which either end may leave open. */
export const holdsBetween = (row: Sql, first: Day | undefined, last: Day | undefined): Sql[] => [
  ...(first ? [sql`${row}."lastDay" >= ${fromDay(first)}::date`] : []),
  ...(last ? [sql`${row}."firstDay" <= ${fromDay(last)}::date`] : []),
];

/** The arguments by which a list is cut down to a period. */
export type PeriodArgs = {
  readonly periodFrom?: PartialDate | null | undefined;
  readonly periodThrough?: PartialDate | null | undefined;
};

/** The conditions that a row's period has a day in common with the one asked for; of one that is not known nobody can say. */
export function touches(row: Sql, { periodFrom, periodThrough }: PeriodArgs): Sql[] {
  const first = periodFrom ? firstDayOf(periodFrom) : undefined;
  const last = periodThrough ? lastDayOf(periodThrough) : undefined;
  if (first && last && first > last) {
    throw badUserInput(
      `The period asked for is empty: \`periodFrom\` (${periodFrom}) lies after \`periodThrough\` (${periodThrough}). Exchange them.`,
      'periodFrom',
    );
  }
  const isDated = sql`(${row}."validFrom" IS NOT NULL OR ${row}."validThrough" IS NOT NULL)`;
  return [...(first || last ? [isDated] : []), ...holdsBetween(row, first, last)];
}
