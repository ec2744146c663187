import type { PartialDate } from '@cdw/kernel/partial-date.ts';
import { deedsOn, endedBy } from '@cdw/kernel/writing/deeds.ts';
import { type Ending, endings, succeed } from '@cdw/kernel/writing/succeed.ts';
import type { AwardEdit } from './change-award.ts';
import { checkNotAhead } from './checked-figures.ts';
import type { Tranche } from './generated/prisma/client.ts';

/**
 * How the plan ends that a tranche succeeded, when that began on another date than was recorded. Which plan it was is read from
 * what was told of the payment: two of one year may have been paid on the same day.
 */
export async function redated(
  { tables, faults, row: award }: AwardEdit,
  tranche: Tranche,
  on: PartialDate,
): Promise<readonly Ending[]> {
  if (tranche.status !== 'PLANNED') checkNotAhead(faults, 'input.on', on);
  const deeds = await deedsOn(tables, 'programmes', award.id, 'tranches');
  const payment = deeds.find(({ before, after }) => !holds(before, tranche.id) && holds(after, tranche.id));
  return endings(faults, 'input.on', succeed(endedBy(payment, 'tranches'), on));
}

/** Whether a tranche stands in a snapshot of its award. */
const holds = (snapshot: Readonly<Record<string, unknown>> | null, id: string): boolean =>
  ((snapshot?.tranches ?? []) as readonly { readonly id: string }[]).some((tranche) => tranche.id === id);
