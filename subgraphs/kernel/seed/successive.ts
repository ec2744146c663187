import { fromDay, LAST_DAY } from '../days.ts';
import { localizedColumns } from '../language.ts';
import { firstDayOf, type PartialDate } from '../partial-date.ts';
import { overlap, type Period, succession } from '../validity.ts';
import { seededId } from './ids.ts';
import type { Row } from './read.ts';
import type { References } from './references.ts';

type Dated = Period & { sources: string[] };
type DatedName = Dated & { fr: string; nl?: string; de?: string; en?: string; note?: string };

/** Those of some dated entries of a row that succeed one another, as their tables hold them; two on one day are reported. */
export function successive<Entry extends Dated>(
  row: Row<object>,
  field: string,
  entries: readonly Entry[],
  references: References,
  isAmongThem: (entry: Entry) => boolean = () => true,
) {
  const chosen = entries.map((entry, place) => ({ ...entry, place })).filter(isAmongThem);
  if (overlap(chosen)) {
    references.report(row, field, 'two of them hold on the same day; end one before the other begins');
  }
  return succession(chosen).map(({ sources, place, ...entry }) => ({
    ...entry,
    sourceKeys: references.sources(sources, row, `${field}.${place}.sources`),
  }));
}

/** The names that a thing bore one after the other, as their table holds them; `what` tells it from things of other tables. */
export const successiveNames = <Name extends DatedName>(
  what: string,
  row: Row<{ slug: string; names: Name[] }>,
  references: References,
) =>
  successive(row, 'names', row.names, references).map(({ fr, nl, de, en, note, ...name }, index) => ({
    ...name,
    id: seededId('nam', `${what} ${row.slug} ${index}`),
    ...localizedColumns('name', { fr, nl, de, en }),
    note: note ?? null,
  }));

/** The day by which something is ordered; what has no known date comes last. */
export const orderDay = (date: PartialDate | undefined): Date => fromDay(date ? firstDayOf(date) : LAST_DAY);
