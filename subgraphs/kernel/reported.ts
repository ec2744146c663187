import { today } from './days.ts';
import { REPORTED_YEAR_MIN } from './limits.ts';
import { firstDayOf, lastDayOf, type PartialDate } from './partial-date.ts';

/** What is wrong with the date of something that is over, as a publication is: that it lies in the future. */
export const faultOfPast = (date: PartialDate): string | undefined =>
  firstDayOf(date) > today()
    ? 'lies in the future, of which no source can have reported. Give a past date.'
    : undefined;

/** What is wrong with a date on which something is said to have been reported or counted. */
export const faultOfReported = (date: PartialDate): string | undefined =>
  lastDayOf(date) < `${REPORTED_YEAR_MIN}`
    ? `lies before ${REPORTED_YEAR_MIN}, when there was nothing to report or count. Give a later date.`
    : faultOfPast(date);
