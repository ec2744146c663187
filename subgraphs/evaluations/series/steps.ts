import { type Day, fromDay } from '@cdw/kernel/days.ts';
import { badUserInput } from '@cdw/kernel/errors.ts';
import { firstDayOf, lastDayOf, type PartialDate } from '@cdw/kernel/partial-date.ts';
import { type Days, type Validity, validity } from '@cdw/kernel/validity.ts';
import type { Grain } from '../generated/prisma/enums.ts';
import { SERIES_POINTS_MAX } from '../limits.ts';

export type Span = { readonly by: Grain; readonly from: PartialDate; readonly through: PartialDate };

const MONTHS_OF = { MONTH: 1, QUARTER: 3, YEAR: 12 } satisfies Record<Grain, number>;

/** The months, quarters or years of a series without a break, from the one that holds its first day to that of its last. */
export function stepsOf({ by, from, through }: Span): Validity[] {
  const length = MONTHS_OF[by];
  const first = Math.floor(monthsUntil(firstDayOf(from)) / length) * length;
  const count = Math.floor((monthsUntil(lastDayOf(through)) - first) / length) + 1;
  if (count < 1) {
    throw badUserInput(
      `The series is empty: \`from\` (${from}) lies after \`through\` (${through}). Exchange them.`,
      'from',
    );
  }
  if (count > SERIES_POINTS_MAX) {
    throw badUserInput(
      `From ${from} through ${through} there are ${count} points by ${by}, and a series has ${SERIES_POINTS_MAX} at most. Ask for a shorter time, or by a longer step.`,
      'from',
    );
  }
  return Array.from({ length: count }, (_, index) => step(first + index * length, length));
}

/** How many days there are from the first to the last. */
export const countOfDays = ({ firstDay, lastDay }: Days): number =>
  (lastDay.getTime() - firstDay.getTime()) / DAY_MILLISECONDS + 1;

const DAY_MILLISECONDS = 86_400_000;

/** All days of a series. */
export function daysOf(steps: readonly Days[]): Days {
  const [first, last] = [steps.at(0), steps.at(-1)] as [Days, Days];
  return { firstDay: first.firstDay, lastDay: last.lastDay };
}

/** A period as a source would give it: `2015`, `2015-03`, or from `2015-01` through `2015-03`. */
function step(first: number, length: number): Validity {
  if (length === MONTHS_OF.YEAR) return periodOf(year(first), year(first));
  return periodOf(month(first), month(first + length - 1));
}

const periodOf = (validFrom: PartialDate, validThrough: PartialDate): Validity => validity({ validFrom, validThrough });

const year = (months: number): PartialDate => String(Math.floor(months / 12)).padStart(4, '0');
const month = (months: number): PartialDate => `${year(months)}-${String((months % 12) + 1).padStart(2, '0')}`;

/** How many months lie before the one of a day, from the year nought. */
function monthsUntil(day: Day): number {
  const date = fromDay(day);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
