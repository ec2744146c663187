import { Decimal } from '@prisma/client/runtime/client';
import { quantile } from './student.ts';

/** A value at a time, in years. */
export type Point = { readonly at: Decimal; readonly value: Decimal };

/** The straight line that lies nearest to some points, by the sum of the squares of the differences. */
export type Line = {
  readonly slope: Decimal;
  readonly count: number;
  readonly meanAt: Decimal;
  readonly meanValue: Decimal;
  /** The sum of the squares of the distances in time from their mean. */
  readonly spread: Decimal;
  /** The variance of the points around the line. */
  readonly variance: Decimal;
};

/** The line through at least three points that do not all lie at one time; null for fewer. */
export function lineThrough(points: readonly Point[]): Line | null {
  const count = points.length;
  if (count < POINTS_MIN) return null;
  const meanAt = mean(points.map(({ at }) => at));
  const meanValue = mean(points.map(({ value }) => value));
  const spread = sum(points.map(({ at }) => at.minus(meanAt).pow(2)));
  if (spread.isZero()) return null;
  const products = points.map(({ at, value }) => at.minus(meanAt).times(value.minus(meanValue)));
  const slope = sum(products).div(spread);
  const residuals = points.map(({ at, value }) =>
    value
      .minus(meanValue)
      .minus(slope.times(at.minus(meanAt)))
      .pow(2),
  );
  return { slope, count, meanAt, meanValue, spread, variance: sum(residuals).div(count - 2) };
}

/** When a rising line reaches a level, with its interval of four fifths; an end is null where the points do not bound it. */
export type Crossing = { readonly at: Decimal; readonly from: Decimal | null; readonly through: Decimal | null };

/** Fieller's interval: all times at which the level lies within the confidence band of the line. */
export function crossing(line: Line, level: Decimal): Crossing | null {
  const { slope, count, meanAt, meanValue, spread, variance } = line;
  if (slope.lte(0)) return null;
  const below = meanValue.minus(level);
  const width = quantile(count - 2)
    .pow(2)
    .times(variance);
  const a = slope.pow(2).minus(width.div(spread));
  const at = meanAt.minus(below.div(slope));
  if (a.lte(0)) return { at, from: null, through: null };
  const b = slope.times(below).times(2);
  const c = below.pow(2).minus(width.div(count));
  const root = Decimal.max(b.pow(2).minus(a.times(c).times(4)), 0).sqrt();
  const end = (sign: 1 | -1): Decimal => meanAt.plus(root.times(sign).minus(b).div(a.times(2)));
  return { at, from: end(-1), through: end(1) };
}

/** How many points a trend needs: two always lie on a line, and tell nothing of how good it is. */
export const POINTS_MIN = 3;

export const sum = (values: readonly Decimal[]): Decimal =>
  values.reduce((total, value) => total.plus(value), new Decimal(0));

export const mean = (values: readonly Decimal[]): Decimal => sum(values).div(values.length);
