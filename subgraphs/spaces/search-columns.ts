import { searchable, sortable } from '@cdw/kernel/searchable.ts';

type Name = { nameFr: string; nameNl: string | null; nameDe: string | null; nameEn: string | null };
type Text = string | null | undefined;

const inAllLanguages = ({ nameFr, nameNl, nameDe, nameEn }: Name): Text[] => [nameFr, nameNl, nameDe, nameEn];

const joined = (texts: readonly Text[]): string =>
  searchable(texts.filter((text) => typeof text === 'string').join(' '));

/** By which text a thing is found and sorted, of all its names, the latest last. */
export const searchColumns = (names: readonly Name[], ...further: readonly Text[]) => ({
  searchText: joined([...names.flatMap(inAllLanguages), ...further]),
  sortName: sortable(names.at(-1)?.nameFr ?? ''),
});
