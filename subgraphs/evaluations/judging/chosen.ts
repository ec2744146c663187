import { toDay } from '@cdw/kernel/days.ts';
import type { Observation } from '../generated/prisma/client.ts';

type Weighed = Pick<Observation, 'id' | 'qualifier' | 'knownFrom' | 'sampleSize' | 'firstDay' | 'lastDay'>;

/** Of the figures of one subject, indicator and period, the one that counts, and those that do not. */
export type Choice<Figure> = { readonly used: Figure | null; readonly others: readonly Figure[] };

/**
 * Where sources disagree, the one published later counts, then the one with the larger sample. Of a range or a bound nobody
 * knows which number of it is true, so it never counts.
 */
export function chosen<Figure extends Weighed>(figures: readonly Figure[]): Choice<Figure> {
  const [used = null] = figures.filter(isPoint).sort(byWeight);
  return { used, others: figures.filter((figure) => figure !== used).sort(byWeight) };
}

/** Whether a figure is one number, neither a range nor a bound. */
export const isPoint = ({ qualifier }: Pick<Observation, 'qualifier'>): boolean =>
  qualifier === 'EXACT' || qualifier === 'ABOUT';

const byWeight = (a: Weighed, b: Weighed): number =>
  b.knownFrom.getTime() - a.knownFrom.getTime() ||
  (b.sampleSize ?? 0) - (a.sampleSize ?? 0) ||
  a.id.localeCompare(b.id);

/** The calendar year that a period is; null where it is another span. */
function yearOf({ firstDay, lastDay }: Pick<Weighed, 'firstDay' | 'lastDay'>): number | null {
  const year = toDay(firstDay).slice(0, 4);
  return toDay(firstDay) === `${year}-01-01` && toDay(lastDay) === `${year}-12-31` ? Number(year) : null;
}

/** What counts in each calendar year, the earliest first; figures of other spans are left out. */
export function byYear<Figure extends Weighed>(figures: readonly Figure[]): Map<number, Choice<Figure>> {
  const years = Map.groupBy(figures, yearOf);
  years.delete(null);
  const dated = [...years].sort(([a], [b]) => Number(a) - Number(b));
  return new Map(dated.map(([year, some]) => [Number(year), chosen(some)]));
}

/** What counts of the latest period that is known: the one that ends last, and of those the shortest. */
export function latest<Figure extends Weighed>(figures: readonly Figure[]): Choice<Figure> {
  const dated = figures.filter((figure) => isPoint(figure) && toDay(figure.lastDay) < UNBOUNDED);
  const periods = Map.groupBy(dated, ({ firstDay, lastDay }) => `${toDay(lastDay)} ${toDay(firstDay)}`);
  const [, last = []] = [...periods].sort(([a], [b]) => b.localeCompare(a))[0] ?? [];
  return chosen(last);
}

/** The last day of a period that has no known end. */
const UNBOUNDED = '9999-12-31';
