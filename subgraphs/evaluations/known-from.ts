import { type Day, fromDay, today } from '@cdw/kernel/days.ts';
import { lastDayOf, type PartialDate } from '@cdw/kernel/partial-date.ts';
import type { Tables } from './snapshots.ts';

/** When works were published, to the precision known. */
type Published = readonly (PartialDate | null | undefined)[];

/**
 * The day by which the earliest of some works was public: the last one that its date may mean, so that it is not too early,
 * and today at the latest, since we have read it.
 */
export const publicFrom = (published: Published): Day | undefined =>
  published.flatMap((date) => (date ? [earlier(lastDayOf(date), today())] : [])).sort()[0];

/**
 * The first day on which a figure counts as known: when its sources were public, and when it is recorded at the latest, since
 * by then it is known whatever their dates may mean.
 */
export function knownFrom(published: Published, recorded = today()): Date {
  return fromDay(earlier(publicFrom(published) ?? recorded, recorded));
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other);

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
