import { badUserInput } from '@cdw/kernel/errors.ts';
import { type Validity, validity } from '@cdw/kernel/validity.ts';

export const calendarYear = (year: number): Validity => validity({ validFrom: `${year}`, validThrough: `${year}` });

/** Refuses a year of which nobody can have figures. */
export function checkYear(year: number): void {
  if (year >= 1900 && year <= 9999) return;
  throw badUserInput(`There are no figures of the year ${year}: expected a calendar year from 1900 to 9999.`, 'year');
}
