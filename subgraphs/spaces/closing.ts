import { today } from '@cdw/kernel/days.ts';
import { firstDayOf, type PartialDate } from '@cdw/kernel/partial-date.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { deedsOn, endedBy } from '@cdw/kernel/writing/deeds.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { type DatedFact, type Ending, endingColumns, endings, succeed } from '@cdw/kernel/writing/succeed.ts';
import type { SpaceEdit } from './space/space.ts';

/** When a space closes, and at which field of the input that stands. */
export type Closing = { readonly on: PartialDate; readonly path: string };

/** Closes a space: its status, and with it its memberships and plans, end on the eve. Its operator and its place stay. */
export async function close(
  { tables, faults, row: space, sourceKeys }: SpaceEdit,
  { on, path }: Closing,
): Promise<void> {
  if (space.closedOn !== null) faults.add(path, 'ALREADY_ENDED', closedAlready(space.closedOn));
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

/** Withdraws a closing that lies ahead: what it would have ended goes on as it was before. */
export async function withdrawClosing({ tables, faults, row: space, sourceKeys }: SpaceEdit): Promise<void> {
  if (space.closedOn === null) {
    faults.add('input.space', 'NO_CHANGE', 'it is not to close, so there is nothing to withdraw.');
  } else if (!liesAhead(space.closedOn)) {
    faults.add(
      'input.space',
      'ALREADY_ENDED',
      `it closed in ${space.closedOn}, and only what lies ahead is withdrawn.`,
    );
  }
  faults.settle();
  await tables.spaceStatusPeriod.deleteMany({ where: { spaceId: space.id, status: 'CLOSED' } });
  const [closing] = await deedsOn(tables, 'spaces', space.id, 'closedOn');
  for (const { id, ...former } of endedBy(closing, 'statuses')) {
    const { sourceKeys: before } = await tables.spaceStatusPeriod.findUniqueOrThrow({ where: { id } });
    const data = { ...endingColumns(former), sourceKeys: [...new Set([...before, ...sourceKeys])] };
    await tables.spaceStatusPeriod.update({ where: { id }, data });
  }
  for (const { id, until, ...former } of endedBy(closing, 'memberships')) {
    await tables.membership.updateMany({ where: { id, validThrough: until }, data: endingColumns(former) });
  }
  for (const { id, until, ...former } of endedBy(closing, 'plans')) {
    await tables.plan.updateMany({ where: { id, validThrough: until }, data: endingColumns(former) });
  }
  await tables.space.update({ where: { id: space.id }, data: { closedOn: null, mergedIntoId: null } });
}

const liesAhead = (date: PartialDate): boolean => firstDayOf(date) > today();

const closedAlready = (on: PartialDate): string =>
  liesAhead(on)
    ? `the space is to close in ${on} already. Withdraw that first, by \`withdrawSpaceClosing\`.`
    : `the space closed already, in ${on}.`;

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
