import { fromDay, toDay, today } from '@cdw/kernel/days.ts';
import type { PartialDate } from '@cdw/kernel/partial-date.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { endingColumns, endings, succeed } from '@cdw/kernel/writing/succeed.ts';
import type { HubEdit } from './change-hub.ts';
import type { HubStatus } from './generated/prisma/client.ts';

/** Gives a hub another status from a date on; one that it has already, and one before the present began, is a fault. */
export async function beginStatus(
  { tables, faults, row, sourceKeys }: HubEdit,
  status: HubStatus,
  { from, path }: { readonly from: PartialDate; readonly path: string },
): Promise<void> {
  const statuses = await tables.hubStatusPeriod.findMany({ where: { hubId: row.id }, orderBy: { firstDay: 'asc' } });
  if (statuses.at(-1)?.status === status) {
    faults.add(path, 'NO_CHANGE', `the hub is ${status} already, since ${statuses.at(-1)?.validFrom ?? 'always'}.`);
  }
  const ended = endings(faults, path, succeed(statuses, from));
  faults.settle();
  for (const ending of ended) {
    await tables.hubStatusPeriod.update({ where: { id: ending.id }, data: endingColumns(ending) });
  }
  const period = validity({ validFrom: from });
  await tables.hubStatusPeriod.create({ data: { id: newId('sta'), hubId: row.id, status, ...period, sourceKeys } });
}

/** Withdraws the closing of a hub that lies ahead; where there is none, that is a fault. */
export async function withdrawClosed({ tables, faults, row }: HubEdit): Promise<void> {
  const last = await tables.hubStatusPeriod.findFirst({ where: { hubId: row.id }, orderBy: { firstDay: 'desc' } });
  if (last?.status !== 'CLOSED') {
    faults.add('input.hub', 'NO_CHANGE', 'it is not to close, so there is nothing to withdraw.');
  } else if (toDay(last.firstDay) <= today()) {
    const message = `it closed in ${last.validFrom}, and only what lies ahead is withdrawn. Open it by \`reopenHub\`.`;
    faults.add('input.hub', 'ALREADY_ENDED', message);
  }
  faults.settle();
  const ahead = { status: 'CLOSED', firstDay: { gt: fromDay(today()) } } as const;
  await tables.hubStatusPeriod.deleteMany({ where: { hubId: row.id, ...ahead } });
}
