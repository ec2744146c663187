import { toDay } from '@cdw/kernel/days.ts';

/** The day so many years after another; from 29 February to a common year, the 28th. */
export function yearsAfter(date: Date, years: number): Date {
  const [year = 0, month = 1, day = 1] = toDay(date).split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + years, month - 1, Math.min(day, lastOfMonth)));
}
