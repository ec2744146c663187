import type { PartialDate } from '@cdw/kernel/partial-date.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { type DatedFact, type Ending, endingColumns, endings, succeed } from '@cdw/kernel/writing/succeed.ts';
import type { SpaceEdit } from './change-space.ts';

/** When a space closes, and at which field of the input that stands. */
export type Closing = { readonly on: PartialDate; readonly path: string };

/** Closes a space: its status, and with it its memberships and plans, end on the eve. Its operator and its place stay. */
export async function close(
  { tables, faults, row: space, sourceKeys }: SpaceEdit,
  { on, path }: Closing,
): Promise<void> {
  if (space.closedOn !== null) faults.add(path, 'ALREADY_ENDED', `the space closed already, in ${space.closedOn}.`);
  const where = { spaceId: space.id };
  const statuses = await tables.spaceStatusPeriod.findMany({ where });
  const endedStatuses = endings(faults, path, succeed(statuses, on));
  const endedMemberships = openOnes(faults, path, await tables.membership.findMany({ where }), on);
  const endedPlans = openOnes(faults, path, await tables.plan.findMany({ where }), on);
  faults.settle();
  for (const ending of endedStatuses) {
    await tables.spaceStatusPeriod.update({ where: { id: ending.id }, data: endingColumns(ending) });
  }
  for (const ending of endedMemberships) {
    await tables.membership.update({ where: { id: ending.id }, data: endingColumns(ending) });
  }
  for (const ending of endedPlans) {
    await tables.plan.update({ where: { id: ending.id }, data: endingColumns(ending) });
  }
  await tables.spaceStatusPeriod.create({
    data: { id: newId('sta'), ...where, status: 'CLOSED', ...validity({ validFrom: on }), sourceKeys },
  });
  await tables.space.update({ where: { id: space.id }, data: { closedOn: on } });
}

/** The endings of those that have no end yet: what ended by itself keeps its end. */
const openOnes = (
  faults: SpaceEdit['faults'],
  path: string,
  facts: readonly DatedFact[],
  on: PartialDate,
): readonly Ending[] =>
  endings(
    faults,
    path,
    succeed(
      facts.filter(({ validThrough }) => validThrough === null),
      on,
    ),
  );
