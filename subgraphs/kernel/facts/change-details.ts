import type { Edit } from '../writing/change-thing.ts';
import type { Tables } from '../writing/ledger.ts';
import { type GivenFact, patchOf } from './change-fact.ts';
import { checkColumns } from './check-columns.ts';
import type { AnyEntity, Entity } from './entity.ts';
import { checkWhole, endWithOwner } from './save-facts.ts';

type Row = { readonly id: string; readonly sourceKeys?: readonly string[] };
type Table = { readonly update: (query: { where: object; data: object }) => Promise<unknown> };

/**
 * Changes what is kept of a thing without a history: what is given is set, null clears it, and what is left out stays.
 * `givenBy` names the field of the input that gave what is noted at a path, where it is named otherwise.
 */
export async function changeDetails<T extends Tables, Type extends string, Thing extends { id: string }>(
  of: Entity<T, Type, Thing>,
  { faults, ...edit }: Edit<T, Thing>,
  given: GivenFact,
  givenBy: (path: string) => string = (path) => path,
): Promise<void> {
  const { details, table, checkDetails, closing, refresh, follow } = of as unknown as AnyEntity;
  const own = { ...(edit as unknown as Edit<Tables, Row>), faults: faults.renamed(givenBy) };
  await checkColumns(details, given, own);
  const data = patchOf(details, given, own);
  await checkDetails?.({ ...own.row, ...data }, { ...own, path: 'input' });
  faults.settle();
  const sourceKeys = [...new Set([...(own.row.sourceKeys ?? []), ...own.sourceKeys])];
  const rows = (own.tables as unknown as Record<string, Table>)[table];
  await rows?.update({ where: { id: own.row.id }, data: { ...data, sourceKeys } });
  await refresh?.(own.tables as never, own.row.id);
  const changed = { ...own, faults, row: { ...own.row, ...data } };
  if (closing) await endWithOwner({ ...(of as unknown as AnyEntity) }, changed);
  await checkWhole(of as unknown as AnyEntity, changed, 'input');
  await follow?.(changed as never, own.row as never);
}
