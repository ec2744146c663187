import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import type { Tables } from '../tables.ts';
import { measureSortName } from './measure-sort-name.ts';

/** Brings what a measure is found and sorted by up to what it says. */
export async function refreshMeasureSearch(tables: Tables, id: string): Promise<void> {
  const row = await tables.measure.findUniqueOrThrow({ where: { id }, include: { programme: true } });
  const titles = [row.titleFr, row.titleNl, row.titleDe, row.titleEn];
  const texts = [row.textFr, row.textNl, row.textDe, row.textEn];
  const sortName = measureSortName(row.programme.slug, row.code, row.titleFr);
  await tables.measure.update({
    where: { id },
    data: { searchText: searchableOf(row.code, ...titles, ...texts), sortName },
  });
}
