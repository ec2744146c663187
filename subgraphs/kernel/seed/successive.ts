import { fromDay, LAST_DAY } from '../days.ts';
import { firstDayOf, type PartialDate } from '../partial-date.ts';
import { overlap, type Period, succession } from '../validity.ts';
import type { Row } from './read.ts';
import type { References } from './references.ts';

type Dated = Period & { sources: string[] };

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

/** The day by which something is ordered; what has no known date comes last. */
export const orderDay = (date: PartialDate | undefined): Date => fromDay(date ? firstDayOf(date) : LAST_DAY);
