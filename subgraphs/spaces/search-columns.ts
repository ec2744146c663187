import { searchable, sortable } from '@cdw/kernel/searchable.ts';
import type { Tables } from './tables.ts';

type Name = { nameFr: string; nameNl: string | null; nameDe: string | null; nameEn: string | null };
type Text = string | null | undefined;

const byFirstDay = { orderBy: [{ firstDay: 'asc' as const }, { id: 'asc' as const }] };

const inAllLanguages = ({ nameFr, nameNl, nameDe, nameEn }: Name): Text[] => [nameFr, nameNl, nameDe, nameEn];

const joined = (texts: readonly Text[]): string =>
  searchable(texts.filter((text) => typeof text === 'string').join(' '));

/** By which text a thing is found and sorted, of all its names, the latest last. */
export const searchColumns = (names: readonly Name[], ...further: readonly Text[]) => ({
  searchText: joined([...names.flatMap(inAllLanguages), ...further]),
  sortName: sortable(names.at(-1)?.nameFr ?? ''),
});

/** Brings the text by which a space is found up to its names and places. */
export async function refreshSpaceSearch(tables: Tables, spaceId: string): Promise<void> {
  const names = await tables.spaceName.findMany({ where: { spaceId }, ...byFirstDay });
  const premises = await tables.premises.findMany({ where: { spaceId }, ...byFirstDay });
  const places = premises.flatMap(({ building, street, locality, postalCode }) => [
    building,
    street,
    locality,
    postalCode,
  ]);
  await tables.space.update({ where: { id: spaceId }, data: searchColumns(names, ...places) });
}
