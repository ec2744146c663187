import { fromDay } from '@cdw/kernel/days.ts';
import type { Given, Row } from '@cdw/kernel/facts/columns.ts';
import { lastDayOf } from '@cdw/kernel/partial-date.ts';
import type { Call } from '../generated/prisma/client.ts';
import { PROJECTS_MAX } from '../limits.ts';
import { toCents } from '../money/cents.ts';
import { checkCount, checkNotBefore } from '../money/checked-figures.ts';

/** Notes dates, numbers and bounds of a call that cannot be beside one another. */
export function checkCall(row: Row, { faults, path }: Given): void {
  const { launchedOn, closedOn, awardedOn, awardFloorEur: floor, awardCeilingEur: ceiling } = row as Call;
  if (closedOn) checkNotBefore(faults, `${path}.closedOn`, fromDay(lastDayOf(closedOn)), launchedOn);
  if (awardedOn) checkNotBefore(faults, `${path}.awardedOn`, fromDay(lastDayOf(awardedOn)), launchedOn);
  if (floor && ceiling && toCents(floor) > toCents(ceiling)) {
    const message = `is ${floor}, above the ceiling of ${ceiling}. Exchange them, or leave one out.`;
    faults.add(`${path}.awardFloorEur`, 'INVALID', message);
  }
  // Of the projects that were received some were put aside, and some chosen.
  const { projectsReceived, projectsDiscarded, projectsSelected } = row as Call;
  const most = projectsReceived ?? PROJECTS_MAX;
  checkCount(faults, `${path}.projectsDiscarded`, projectsDiscarded, 0, most);
  const left = Math.max(0, most - (projectsDiscarded ?? 0));
  checkCount(faults, `${path}.projectsSelected`, projectsSelected, 0, left);
}
