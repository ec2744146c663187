import { fromDay } from '@cdw/kernel/days.ts';
import type { Given, Row } from '@cdw/kernel/facts/columns.ts';
import { lastDayOf } from '@cdw/kernel/partial-date.ts';
import type { Commitment } from '../generated/prisma/client.ts';
import { checkNotBefore } from '../money/checked-figures.ts';

/** Notes that nobody tells when a commitment was stated, or that it would have to be fulfilled before that. */
export function checkStated(row: Row, { faults, path }: Given): void {
  const { statedOn, reportedOn, deadline } = row as Commitment;
  if (!statedOn && !reportedOn) {
    const message = 'neither `statedOn` nor `reportedOn` is given. Give the one that is known.';
    faults.add(`${path}.statedOn`, 'MISSING', message);
  }
  if (deadline) checkNotBefore(faults, `${path}.deadline`, fromDay(lastDayOf(deadline)), statedOn ?? reportedOn);
}
