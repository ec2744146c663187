import { searchable, sortable } from '@cdw/kernel/searchable.ts';
import type { Tables } from '../tables.ts';

/** Brings the text by which a partnership is found up to its title and description. */
export async function refreshPartnershipSearch(tables: Tables, id: string): Promise<void> {
  const row = await tables.partnership.findUniqueOrThrow({ where: { id } });
  const titles = [row.titleFr, row.titleNl, row.titleDe, row.titleEn];
  const descriptions = [row.descriptionFr, row.descriptionNl, row.descriptionDe, row.descriptionEn];
  const searchText = searchable([...titles, ...descriptions].filter((text) => text !== null).join(' '));
  await tables.partnership.update({ where: { id }, data: { searchText, sortName: sortable(row.titleFr) } });
}
