import type { Day } from './days.ts';

/**
 * A date to the precision at which it is known: `2016`, `2016-10`, `2016-10-05`, or a season, which the Extended
 * Date/Time Format (ISO 8601-2, level 1) writes as a month from 21 (spring) to 24 (winter).
 */
export type PartialDate = string;

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The first month of each season, as the meteorologists count: winter 2016 is December 2016 to February 2017. */
const SEASON_FIRST_MONTH: Record<string, number> = { '21': 3, '22': 6, '23': 9, '24': 12 };

export function isPartialDate(text: string): boolean {
  const [, year, month, day] = SHAPE.exec(text) ?? [];
  if (!year || year === '0000') return false;
  if (!month) return true;
  if (month in SEASON_FIRST_MONTH) return !day;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return !day || (Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month)));
}

/** The first day that a partial date may mean. */
export function firstDayOf(date: PartialDate): Day {
  const { year, month, day } = parts(date);
  if (month === undefined) return format(year, 1, 1);
  const season = SEASON_FIRST_MONTH[month];
  return season ? format(year, season, 1) : format(year, Number(month), Number(day ?? 1));
}

/** The last day that a partial date may mean. */
export function lastDayOf(date: PartialDate): Day {
  const { year, month, day } = parts(date);
  if (month === undefined) return format(year, 12, 31);
  if (day !== undefined) return format(year, Number(month), Number(day));
  const season = SEASON_FIRST_MONTH[month];
  if (!season) return format(year, Number(month), daysInMonth(year, Number(month)));
  const lastMonth = season + 2;
  const [lastYear, monthInYear] = lastMonth > 12 ? [year + 1, lastMonth - 12] : [year, lastMonth];
  return format(lastYear, monthInYear, daysInMonth(lastYear, monthInYear));
}

function parts(date: PartialDate): { year: number; month: string | undefined; day: string | undefined } {
  if (!isPartialDate(date)) throw new RangeError(`"${date}" is not a partial date`);
  const [, year, month, day] = SHAPE.exec(date) ?? [];
  return { year: Number(year), month, day };
}

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const format = (year: number, month: number, day: number): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day;
