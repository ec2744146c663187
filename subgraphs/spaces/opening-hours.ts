import type { Day } from '@cdw/kernel/days.ts';
import OpeningHours from 'opening_hours';

/** Where the hours are read: it decides the public holidays. */
const PLACE = { lat: 50.5, lon: 4.7, address: { country_code: 'be', state: 'Wallonie' } };
const TIME_ZONE = 'Europe/Brussels';
const PARSED_MAX = 1_000;

const parsed = new Map<string, OpeningHours>();

/** Whether hours in the syntax of OpenStreetMap hold a moment; they are read on the clocks of Wallonia. */
export const isOpenAt = (hours: string, moment: Date): boolean => read(hours).getState(onTheClock(moment));

/** From when to when, in milliseconds of one clock. */
export type Interval = readonly [from: number, to: number];

const WEEK_DAYS = 7;

/** When hours are open in the seven days from a day on, with its public holidays. */
export function openInWeekFrom(hours: string, day: Day): Interval[] {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number);
  const [from, to] = [new Date(year, month - 1, date), new Date(year, month - 1, date + WEEK_DAYS)];
  return read(hours)
    .getOpenIntervals(from, to)
    .map(([start, end]) => [start.getTime(), end.getTime()]);
}

/** What is wrong with hours; nothing when they stand in the syntax of OpenStreetMap, which all programs read alike. */
export function openingHoursFault(hours: string): string | undefined {
  try {
    return looseness(read(hours));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    // Of what it cannot compute, the library asks for a pull request before it says why.
    return reason.replace(/^An error occurred [\s\S]* Please submit a pull request: \S+ /, '').trim();
  }
}

/** The library also understands `lundi 9h-17h` and warns; other programs do not, so it has to be written as it is meant. */
function looseness(opening: OpeningHours): string | undefined {
  const [warning] = opening.getWarnings();
  if (warning === undefined) return undefined;
  const meant = opening.prettifyValue();
  const stillWarned = new OpeningHours(meant, PLACE).getWarnings().length > 0;
  return stillWarned ? warning : `where \`${meant}\` is meant, write that.`;
}

function read(hours: string): OpeningHours {
  const known = parsed.get(hours);
  if (known) return known;
  const opening = new OpeningHours(hours, PLACE);
  if (parsed.size >= PARSED_MAX) parsed.clear();
  parsed.set(hours, opening);
  return opening;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** The library reads a moment on the clocks of this process, whatever zone they show: so they are set to ours. */
function onTheClock(moment: Date): Date {
  const part = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return new Date(year, month - 1, day, hour, minute, second);
}
