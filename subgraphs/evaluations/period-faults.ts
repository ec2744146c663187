import { type Day, today } from '@cdw/kernel/days.ts';
import { firstDayOf, lastDayOf, type PartialDate } from '@cdw/kernel/partial-date.ts';
import type { Indicator } from './generated/prisma/client.ts';
import type { IndicatorPeriodicity } from './generated/prisma/enums.ts';

/** How many months a figure of an indicator spans where it is given as often as it is asked for; what is observed now and then spans any time. */
const MONTHS: Record<IndicatorPeriodicity, number | undefined> = {
  MONTHLY: 1,
  QUARTERLY: 3,
  YEARLY: 12,
  IRREGULAR: undefined,
};

const NAMES: Readonly<Record<number, string>> = { 1: 'month', 3: 'quarter', 12: 'year' };

/**
 * What is wrong with the period of a figure that is handed in, beside its order: that it is not over, or no month, quarter or year. An indicator
 * says how often it is asked for: what is counted more often is taken too, since months add up to a year, or have a mean. A change since the
 * period before does not.
 */
export function periodFault(
  from: PartialDate,
  through: PartialDate,
  indicator: Pick<Indicator, 'periodicity' | 'unit'> | undefined,
  now: Day = today(),
): string | undefined {
  const [first, last] = [firstDayOf(from), lastDayOf(through)];
  if (first > last) return undefined;
  if (first > now) return `it begins on ${first}, which is yet to come: a figure tells what was.`;
  const months = indicator && MONTHS[indicator.periodicity];
  if (!indicator || !months) return undefined;
  const allowed = [12, 3, 1].filter((length) => length === months || (length < months && addsUp(indicator)));
  if (allowed.some((length) => isWhole(first, last, length))) return undefined;
  const expected = allowed.map((length) => `one whole ${NAMES[length]}: ${example(first, length)}`);
  return `the indicator is ${indicator.periodicity}, so its figures are each of ${expected.join(', or ')}.`;
}

const addsUp = ({ unit }: Pick<Indicator, 'unit'>): boolean => unit !== 'RELATIVE_CHANGE';

/** The month, quarter or year in which a day lies, as it is given. */
function example(day: Day, months: number): string {
  const [year = '', month = ''] = day.split('-');
  if (months === 12) return `from "${year}" through "${year}"`;
  const begin = Math.floor((Number(month) - 1) / months) * months + 1;
  const [from, through] = [begin, begin + months - 1].map((one) => `"${year}-${String(one).padStart(2, '0')}"`);
  return `from ${from} through ${through}`;
}

/** Whether two days are the first and the last of one month, quarter or year. */
function isWhole(first: Day, last: Day, months: number): boolean {
  const [year = 0, month = 0] = first.split('-').map(Number);
  if ((month - 1) % months !== 0) return false;
  const end = `${year}-${String(month + months - 1).padStart(2, '0')}`;
  return first === firstDayOf(`${first.slice(0, 7)}`) && last === lastDayOf(end.padStart(7, '0'));
}
