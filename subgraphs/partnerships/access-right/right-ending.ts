import { type Day, fromDay, toDay } from '@cdw/kernel/days.ts';
import type { PartialDate } from '@cdw/kernel/partial-date.ts';
import type { DatedFact, Ending } from '@cdw/kernel/writing/succeed.ts';

/**
 * The endings of the rights that would hold after a day, also of those whose end was announced for later. One that has
 * not begun by then never does: it holds on no day.
 */
export const cut = (rights: readonly DatedFact[], through: PartialDate, lastDay: Day): Ending[] =>
  rights
    .filter((right) => toDay(right.lastDay) > lastDay)
    .map(({ id }) => ({ id, validThrough: through, lastDay: fromDay(lastDay) }));
