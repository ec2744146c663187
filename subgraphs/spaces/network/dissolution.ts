import { dayAfter, fromDay, toDay } from '@cdw/kernel/days.ts';
import type { Closing } from '@cdw/kernel/facts/arrange.ts';
import type { Row } from '@cdw/kernel/facts/columns.ts';
import type { Network } from '../generated/prisma/client.ts';

/** What ends with a network: what is open, and what was to end later, ends on the last day on which it exists. */
export function dissolutionOf(row: Row): Closing | undefined {
  const { id, dissolvedOn, lastDay } = row as Network;
  if (dissolvedOn === null) return undefined;
  const firstDay = fromDay(dayAfter(toDay(lastDay)));
  return { id, validFrom: null, firstDay, through: dissolvedOn, endsAll: true };
}
