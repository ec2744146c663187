import { sortable } from '@cdw/kernel/searchable.ts';
import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import type { Tables } from '../tables.ts';

/** Brings what a programme is found and sorted by up to its title, description and axes. */
export async function refreshProgrammeSearch(tables: Tables, id: string): Promise<void> {
  const include = { axes: { orderBy: { position: 'asc' } } } as const;
  const { axes, ...row } = await tables.programme.findUniqueOrThrow({ where: { id }, include });
  const titles = [row, ...axes].flatMap((of) => [of.titleFr, of.titleNl, of.titleDe, of.titleEn]);
  const descriptions = [row.descriptionFr, row.descriptionNl, row.descriptionDe, row.descriptionEn];
  const data = { searchText: searchableOf(...titles, ...descriptions), sortName: sortable(row.titleFr) };
  await tables.programme.update({ where: { id }, data });
}
