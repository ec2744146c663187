import { fromDay, today } from '@cdw/kernel/days.ts';
import { firstDayOf, type PartialDate } from '@cdw/kernel/partial-date.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';

type Given<T> = T | null | undefined;

/** A number of things or years within limits. */
export function checkCount(faults: Faults, path: string, given: Given<number>, min: number, max: number): void {
  if (given === null || given === undefined || (given >= min && given <= max)) return;
  faults.add(path, 'INVALID', `is ${given}, but lies between ${min} and ${max.toLocaleString('en')}.`);
}

/** A list that is no longer than one write takes, and has something in it where it must. */
export function checkLength(faults: Faults, path: string, given: readonly unknown[], max: number, min = 0): void {
  if (given.length < min) faults.add(path, 'MISSING', `names nothing. Give at least ${min}.`);
  if (given.length > max) faults.add(path, 'TOO_MANY', `has ${given.length} entries; ${max} are the most.`);
}

/** A date of something that has happened: of what lies ahead no source can tell it. */
export function checkNotAhead(faults: Faults, path: string, date: PartialDate): void {
  if (firstDayOf(date) <= today()) return;
  faults.add(path, 'INVALID', `${date} lies ahead, but this is told of what has happened. Tell it then.`);
}

/** The second of two dates, which cannot lie before the first. */
export function checkNotBefore(faults: Faults, path: string, lastDay: Date, first: Given<PartialDate>): void {
  if (!first || lastDay >= fromDay(firstDayOf(first))) return;
  faults.add(path, 'INVALID', `lies before ${first}, from when it can be. Give a later date.`);
}
