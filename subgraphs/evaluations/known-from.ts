import { fromDay, today } from '@cdw/kernel/days.ts';
import { lastDayOf, type PartialDate } from '@cdw/kernel/partial-date.ts';
import type { Tables } from './snapshots.ts';

/**
 * The first day on which a figure counts as known, from when its sources were published: by the earliest of them, on the last
 * day that its date may mean, so that nothing is known before it could be. Without any such date, from when it is recorded.
 */
export function knownFrom(published: readonly (PartialDate | null | undefined)[], recorded = today()): Date {
  const days = published.flatMap((date) => (date ? [lastDayOf(date)] : [])).sort();
  return fromDay(days[0] ?? recorded);
}

/** From when figures are known that are written or published today, by the works that state them. */
export async function knownFromToday<Row extends { readonly sourceKeys: readonly string[] }>(
  tables: Tables,
  rows: readonly Row[],
): Promise<(Row & { knownFrom: Date })[]> {
  const keys = [...new Set(rows.flatMap(({ sourceKeys }) => sourceKeys))];
  const works = await tables.source.findMany({
    where: { key: { in: keys } },
    select: { key: true, publishedOn: true },
  });
  const publishedOn = new Map(works.map((work) => [work.key, work.publishedOn]));
  return rows.map((row) => ({ ...row, knownFrom: knownFrom(row.sourceKeys.map((key) => publishedOn.get(key))) }));
}
