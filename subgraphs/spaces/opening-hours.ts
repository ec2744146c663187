import { type Day, today } from '@cdw/kernel/days.ts';
import { setProcessTimeZone } from '@cdw/kernel/env.ts';
import OpeningHours, { type nominatim_object, type opening_hours_warning_type } from 'opening_hours';
import { OPENING_HOURS_CHARACTERS_MAX } from './limits.ts';

/** The library computes on the clocks of this process, gaps and sunsets included: so they show the time of Wallonia. */
setProcessTimeZone('Europe/Brussels');

const PARSED_MAX = 1_000;

/** Whose schools a municipality has: the French-speaking Community's, or the German-speaking Community's. */
export type Community = 'FR' | 'DE';

/** The nine municipalities of the German-speaking Community. */
export const GERMAN_SPEAKING = ['63001', '63012', '63013', '63023', '63040', '63048', '63061', '63067', '63087'];

export const communityOf = (nis: string | null | undefined): Community =>
  nis && GERMAN_SPEAKING.includes(nis) ? 'DE' : 'FR';

const SCHOOL_HOLIDAY = /\bSH\b/g;

/** The days of which the library has all school holidays. */
const SCHOOL_HOLIDAYS: Readonly<Record<Community, { readonly from: string; readonly through: string }>> = {
  FR: { from: '2019-12-23', through: '2027-07-02' },
  DE: { from: '2019-12-23', through: '2026-08-31' },
};

/** Whether hours in the syntax of OpenStreetMap hold a moment; null where they do not say, or depend on what is not known. */
export function isOpenAt(hours: string, moment: Date, community: Community = 'FR'): boolean | null {
  if (!isComputable(hours, today(moment), community)) return null;
  try {
    const [isOpen, , isUnknown] = read(hours, community).getStatePair(moment);
    return isUnknown ? null : isOpen;
  } catch {
    // Hours were read before they were kept. What the library cannot compute on a day is not known on that day.
    return null;
  }
}

/** From when to when, in milliseconds of one clock. */
export type Interval = readonly [from: number, to: number];

const WEEK_DAYS = 7;

/** When hours are open in the seven days from a day on, with its public holidays; null where they do not say it of each moment. */
export function openInWeekFrom(hours: string, day: Day, community: Community = 'FR'): Interval[] | null {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number);
  const [from, to] = [new Date(year, month - 1, date), new Date(year, month - 1, date + WEEK_DAYS)];
  if (!isComputable(hours, today(from), community) || !isComputable(hours, today(to), community)) return null;
  try {
    const intervals = read(hours, community).getOpenIntervals(from, to);
    if (intervals.some(([, , isUnknown]) => isUnknown)) return null;
    return intervals.map(([start, end]) => [start.getTime(), end.getTime()]);
  } catch {
    return null;
  }
}

function isComputable(hours: string, day: Day, community: Community): boolean {
  if (hours.search(SCHOOL_HOLIDAY) < 0) return true;
  const { from, through } = SCHOOL_HOLIDAYS[community];
  return from <= day && day <= through;
}

/** What is wrong with hours; nothing when they stand in the syntax of OpenStreetMap, which all programs read alike. */
export function openingHoursFault(hours: string): string | undefined {
  if (hours.length > OPENING_HOURS_CHARACTERS_MAX) {
    return `they have ${hours.length} characters; ${OPENING_HOURS_CHARACTERS_MAX} are the most. Shorten them.`;
  }
  try {
    return looseness(read(hours, 'FR'));
  } catch (cause) {
    // The library tries hours on the present day, of which it may have no school holidays; their syntax is that of public ones.
    const withoutSchools = hours.replace(SCHOOL_HOLIDAY, 'PH');
    if (withoutSchools !== hours) return openingHoursFault(withoutSchools);
    const reason = cause instanceof Error ? cause.message : String(cause);
    // Of what it cannot compute, the library asks for a pull request before it says why.
    return reason.replace(/^An error occurred [\s\S]* Please submit a pull request: \S+ /, '').trim();
  }
}

/**
 * What the library understands, but other programs do not: of it the library warns. All else that it says is advice on
 * style, or that dates are past: it is no fault, lest what is accepted on one day were refused on another.
 */
const NOT_READ_BY_ALL: readonly opening_hours_warning_type[] = [
  'adding_0',
  'ambiguous_word',
  'hour_min_separator',
  'interpreted_as_year',
  'no_colon_after',
  'omit_ko',
  'please_use_ok_for_ko',
  'rant_degree_sign_used_for_zero',
  'vague',
  'value_ends_with_token',
  'without_minutes',
  'word_error_correction',
];

/** The library also understands `lundi 9h-17h`; so it has to be written as it is meant. */
function looseness(opening: OpeningHours): string | undefined {
  const warning = loosenessOf(opening);
  if (warning === undefined) return undefined;
  const meant = opening.prettifyValue();
  return loosenessOf(new OpeningHours(meant, placeOf('FR'))) === undefined
    ? `where \`${meant}\` is meant, write that.`
    : warning;
}

const loosenessOf = (opening: OpeningHours): string | undefined =>
  opening.getStructuredWarnings().find(({ type }) => NOT_READ_BY_ALL.includes(type))?.message;

/** Where hours are read: it decides the holidays, and when the sun sets. The library wants degrees as text, whatever its types say. */
const placeOf = (state: Community): nominatim_object =>
  ({ lat: '50.5', lon: '4.7', address: { country_code: 'be', state } }) as unknown as nominatim_object;

const parsed = new Map<string, OpeningHours>();

function read(hours: string, community: Community): OpeningHours {
  const key = `${community} ${hours}`;
  const known = parsed.get(key);
  if (known) return known;
  const opening = new OpeningHours(hours, placeOf(community));
  if (parsed.size >= PARSED_MAX) parsed.clear();
  parsed.set(key, opening);
  return opening;
}
