import { toDay } from '@cdw/kernel/days.ts';
import type { Observation } from '../generated/prisma/client.ts';

type Weighed = Pick<
  Observation,
  'id' | 'qualifier' | 'knownFrom' | 'recordedAt' | 'sampleSize' | 'firstDay' | 'lastDay'
>;

/** Of the figures of one subject, indicator and period, the one that counts, and those that do not. */
export type Choice<Figure> = { readonly used: Figure | null; readonly others: readonly Figure[] };

/**
 * Where sources disagree, the one published later counts, then the one with the larger sample, then the one recorded later. Of a range or a bound nobody
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
  b.recordedAt.getTime() - a.recordedAt.getTime() ||
  a.id.localeCompare(b.id);

/** What counts of the latest period that is known: the one that ends last, and of those the shortest. */
export function latest<Figure extends Weighed>(figures: readonly Figure[]): Choice<Figure> {
  const dated = figures.filter((figure) => isPoint(figure) && toDay(figure.lastDay) < UNBOUNDED);
  const periods = Map.groupBy(dated, ({ firstDay, lastDay }) => `${toDay(lastDay)} ${toDay(firstDay)}`);
  const [, last = []] = [...periods].sort(([a], [b]) => b.localeCompare(a))[0] ?? [];
  return chosen(last);
}

/** The last day of a period that has no known end. */
const UNBOUNDED = '9999-12-31';
