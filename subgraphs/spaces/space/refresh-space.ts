import { searchColumns } from '../search-columns.ts';
import type { Tables } from '../tables.ts';

const byFirstDay = { orderBy: [{ firstDay: 'asc' as const }, { id: 'asc' as const }] };

/** Brings up to date by which text a space is found, and since when it is closed, or merged into another one. */
export async function refreshSpace(tables: Tables, spaceId: string): Promise<void> {
  const names = await tables.spaceName.findMany({ where: { spaceId }, ...byFirstDay });
  const premises = await tables.premises.findMany({ where: { spaceId }, ...byFirstDay });
  const statuses = await tables.spaceStatusPeriod.findMany({ where: { spaceId }, ...byFirstDay });
  const places = premises.flatMap(({ building, street, locality, postalCode }) => [
    building,
    street,
    locality,
    postalCode,
  ]);
  const last = statuses.at(-1);
  const closing = last?.status === 'CLOSED' ? last : undefined;
  const closed = { closedOn: closing?.validFrom ?? null, mergedIntoId: closing?.mergedIntoId ?? null };
  await tables.space.update({ where: { id: spaceId }, data: { ...searchColumns(names, ...places), ...closed } });
}
