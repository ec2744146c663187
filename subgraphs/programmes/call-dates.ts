import { fromDay, LAST_DAY, today } from '@cdw/kernel/days.ts';
import { lastDayOf, type PartialDate } from '@cdw/kernel/partial-date.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import type { Call } from './generated/prisma/client.ts';
import { PROJECTS_MAX } from './limits.ts';
import { checkCount } from './money/checked-figures.ts';

/** Whether projects can still be submitted: no closing is known, or it lies ahead. */
export const isOpen = ({ closedOn, openLastDay }: Call): boolean =>
  closedOn === null || (openLastDay !== null && openLastDay >= fromDay(today()));

/** When a call takes its last projects, as its table holds it; without a date it is open until somebody closes it. */
export const closing = (on: PartialDate | null) => ({
  closedOn: on,
  openLastDay: fromDay(on === null ? LAST_DAY : lastDayOf(on)),
});

type Counts = Partial<Record<'projectsReceived' | 'projectsDiscarded' | 'projectsSelected', number | null | undefined>>;

/** Notes numbers of projects that cannot be: of those that were received some were put aside, and some chosen. */
export function checkProjects(faults: Faults, { projectsReceived, projectsDiscarded, projectsSelected }: Counts): void {
  checkCount(faults, 'input.projectsReceived', projectsReceived, 0, PROJECTS_MAX);
  const most = projectsReceived ?? PROJECTS_MAX;
  checkCount(faults, 'input.projectsDiscarded', projectsDiscarded, 0, most);
  checkCount(faults, 'input.projectsSelected', projectsSelected, 0, Math.max(0, most - (projectsDiscarded ?? 0)));
}
