/** A calendar day, `2015-06-30`, as text: days compare as their letters do. */
export type Day = string & { readonly brand: unique symbol };

const TIME_ZONE = 'Europe/Brussels';
const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE, dateStyle: 'short' });

/** The first and last day of the calendar: an end that is not known, or not reached. */
export const FIRST_DAY = '0001-01-01' as Day;
export const LAST_DAY = '9999-12-31' as Day;

export const toDay = (date: Date): Day => date.toISOString().slice(0, 10) as Day;
export const fromDay = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** The day that it is in Wallonia, which is not the day in UTC between midnight and two in the morning. */
export const today = (now: Date = new Date()): Day => calendar.format(now) as Day;

export const dayBefore = (day: Day): Day => daysFrom(day, -1);
export const dayAfter = (day: Day): Day => daysFrom(day, 1);

function daysFrom(day: Day, count: number): Day {
  const date = fromDay(day);
  date.setUTCDate(date.getUTCDate() + count);
  return toDay(date);
}
