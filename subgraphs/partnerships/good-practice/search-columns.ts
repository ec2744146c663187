import { sortable } from '@cdw/kernel/searchable.ts';
import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import type { Tables } from '../tables.ts';

/** Brings the text by which a good practice is found up to its title and lesson. */
export async function refreshPracticeSearch(tables: Tables, id: string): Promise<void> {
  const row = await tables.goodPractice.findUniqueOrThrow({ where: { id } });
  const titles = [row.titleFr, row.titleNl, row.titleDe, row.titleEn];
  const lessons = [row.lessonFr, row.lessonNl, row.lessonDe, row.lessonEn];
  const data = { searchText: searchableOf(...titles, ...lessons), sortName: sortable(row.titleFr) };
  await tables.goodPractice.update({ where: { id }, data });
}
