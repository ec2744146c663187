import { badUserInput } from '@cdw/kernel/errors.ts';

/** Refuses a year of which nobody can have figures. */
export function checkYear(year: number): void {
  if (year >= 1900 && year <= 9999) return;
  throw badUserInput(`There are no figures of the year ${year}: expected a calendar year from 1900 to 9999.`, 'year');
}
