import { searchable, sortable } from '@cdw/kernel/searchable.ts';
import type { Tables } from '../tables.ts';

const byFirstDay = { orderBy: [{ firstDay: 'asc' as const }, { id: 'asc' as const }] };

/** Brings the text by which a hub is found up to its names, sites and description. */
export async function refreshHubSearch(tables: Tables, hubId: string): Promise<void> {
  const hub = await tables.creativeHub.findUniqueOrThrow({ where: { id: hubId } });
  const names = await tables.hubName.findMany({ where: { hubId }, ...byFirstDay });
  const sites = await tables.hubSite.findMany({ where: { hubId }, ...byFirstDay });
  const texts = [
    ...names.flatMap(({ nameFr, nameNl, nameDe, nameEn }) => [nameFr, nameNl, nameDe, nameEn]),
    ...sites.flatMap(({ building, locality }) => [building, locality]),
    ...[hub.descriptionFr, hub.descriptionNl, hub.descriptionDe, hub.descriptionEn],
  ];
  const searchText = searchable(texts.filter((text) => text !== null).join(' '));
  const present = names.findLast(({ isFormer }) => !isFormer);
  await tables.creativeHub.update({
    where: { id: hubId },
    data: { searchText, sortName: sortable(present?.nameFr ?? hub.slug) },
  });
}
