import { type Day, today } from '@cdw/kernel/days.ts';
import { firstDayOf, lastDayOf, type PartialDate } from '@cdw/kernel/partial-date.ts';
import type { IndicatorPeriodicity } from './generated/prisma/enums.ts';

/** How many months one figure of an indicator spans; what is observed now and then spans any time. */
const MONTHS: Record<IndicatorPeriodicity, number | undefined> = {
  MONTHLY: 1,
  QUARTERLY: 3,
  YEARLY: 12,
  IRREGULAR: undefined,
};

const EXPECTED: Record<IndicatorPeriodicity, string> = {
  MONTHLY: 'one whole month: from "2026-03" through "2026-03"',
  QUARTERLY: 'one whole quarter: from "2026-01" through "2026-03"',
  YEARLY: 'one whole year: from "2026" through "2026"',
  IRREGULAR: '',
};

/** What is wrong with the period of a figure that is handed in, beside its order: that it is not over, or not what is counted. */
export function periodFault(
  from: PartialDate,
  through: PartialDate,
  periodicity: IndicatorPeriodicity | undefined,
  now: Day = today(),
): string | undefined {
  const [first, last] = [firstDayOf(from), lastDayOf(through)];
  if (first > last) return undefined;
  if (first > now) return `it begins on ${first}, which is yet to come: a figure tells what was.`;
  const months = periodicity && MONTHS[periodicity];
  if (!periodicity || !months || isWhole(first, last, months)) return undefined;
  return `the indicator is ${periodicity}, so its figures are each of ${EXPECTED[periodicity]}.`;
}

/** Whether two days are the first and the last of one month, quarter or year. */
function isWhole(first: Day, last: Day, months: number): boolean {
  const [year = 0, month = 0] = first.split('-').map(Number);
  if ((month - 1) % months !== 0) return false;
  const end = `${year}-${String(month + months - 1).padStart(2, '0')}`;
  return first === firstDayOf(`${first.slice(0, 7)}`) && last === lastDayOf(end.padStart(7, '0'));
}
