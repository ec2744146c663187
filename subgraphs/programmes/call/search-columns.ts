import { sortable } from '@cdw/kernel/searchable.ts';
import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import type { Tables } from '../tables.ts';

/** Brings what a call is found and sorted by up to what it says. */
export async function refreshCallSearch(tables: Tables, id: string): Promise<void> {
  const row = await tables.call.findUniqueOrThrow({ where: { id } });
  const titles = [row.titleFr, row.titleNl, row.titleDe, row.titleEn];
  const conditions = [
    ...[row.eligibleFr, row.eligibleNl, row.eligibleDe, row.eligibleEn],
    ...[row.requirementsFr, row.requirementsNl, row.requirementsDe, row.requirementsEn],
  ];
  const data = { searchText: searchableOf(...titles, ...conditions), sortName: sortable(row.titleFr) };
  await tables.call.update({ where: { id }, data });
}
