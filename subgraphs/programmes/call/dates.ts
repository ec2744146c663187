import { fromDay, LAST_DAY, today } from '@cdw/kernel/days.ts';
import { firstDayOf, lastDayOf, type PartialDate } from '@cdw/kernel/partial-date.ts';
import { orderDay } from '@cdw/kernel/seed/successive.ts';
import type { Edit } from '@cdw/kernel/writing/change-thing.ts';
import { refreshAward } from '../award/order-day.ts';
import type { Call } from '../generated/prisma/client.ts';
import type { Tables } from '../tables.ts';

/** The last day of a call that nobody has closed yet. Of one of which no source tells when it closed none is known. */
export const OPEN = { openLastDay: fromDay(LAST_DAY) };

/** Whether projects can still be submitted: no closing is known, or it lies ahead. */
export const isOpen = ({ closedOn, openLastDay }: Pick<Call, 'closedOn' | 'openLastDay'>): boolean =>
  closedOn === null || (openLastDay !== null && openLastDay >= fromDay(today()));

/** When a call was launched, beside the days by which it is ordered and found. */
export const launching = (launchedOn: PartialDate | null) => ({
  launchedOn,
  launchedFirstDay: orderDay(launchedOn ?? undefined),
  openFirstDay: launchedOn && fromDay(firstDayOf(launchedOn)),
});

/** When a call takes its last projects. */
export const closing = (closedOn: PartialDate | null) =>
  closedOn ? { closedOn, openLastDay: fromDay(lastDayOf(closedOn)) } : { closedOn };

/** A call is open of which a closing is taken back, and its awards without a date of their own are ordered by its dates. */
export async function followDates({ tables, row }: Edit<Tables, Call>, before: Call): Promise<void> {
  if (before.closedOn !== null && row.closedOn === null) {
    await tables.call.update({ where: { id: row.id }, data: OPEN });
  }
  const awards = await tables.award.findMany({ where: { callId: row.id, awardedOn: null }, orderBy: { id: 'asc' } });
  for (const { id } of awards) await refreshAward(tables, id);
}
