import { SHARE_PLACES } from '@cdw/kernel/judging/written.ts';
import { Decimal } from '@prisma/client/runtime/client';
import { mean } from '../judging/least-squares.ts';
import { quantile } from '../judging/student.ts';
import { GROUP_MIN } from '../limits.ts';

/** The figures of one space by calendar year. */
export type Years = ReadonlyMap<number, Decimal>;

/** By how much comparable spaces changed in the same years. */
export type GroupChange = {
  readonly size: number;
  /** On average; null where there is none. */
  readonly mean: Decimal | null;
  /** Their standard deviation, by n - 1; null where there are fewer than two. */
  readonly spread: Decimal | null;
};

export type Difference = {
  readonly before: Decimal | null;
  readonly after: Decimal | null;
  /** By how much comparable spaces changed, on average, and how far they lie apart; null where there are too few. */
  readonly groupChange: Decimal | null;
  readonly groupSpread: Decimal | null;
  readonly groupSize: number;
  /** The change of the space less that of the group: what is left for the sharing to explain. */
  readonly difference: Decimal | null;
  /** The ends of its interval of four fifths. */
  readonly differenceFrom: Decimal | null;
  readonly differenceThrough: Decimal | null;
  /** Whether the whole interval lies on one side of nought. */
  readonly isBeyondSpread: boolean | null;
};

/** The difference in differences: the mean of the years before and after the one in which something began, against a group. */
export function differenceOf(own: Years, group: GroupChange, beganIn: number): Difference {
  const before = meanWhere(own, (year) => year < beganIn);
  const after = meanWhere(own, (year) => year > beganIn);
  const change = before && after ? after.minus(before) : null;
  const compared = change && measured(change, group);
  return { before, after, groupSize: group.size, ...(compared ?? NOT_COMPARED) };
}

const NOT_COMPARED = {
  groupChange: null,
  groupSpread: null,
  difference: null,
  differenceFrom: null,
  differenceThrough: null,
  isBeyondSpread: null,
};

function meanWhere(years: Years, counts: (year: number) => boolean): Decimal | null {
  const values = [...years].filter(([year]) => counts(year)).map(([, value]) => value);
  return values.length > 0 ? mean(values) : null;
}

/**
 * A change against those of a group. There is one space to be judged, so its interval is as wide as that in which a single
 * further space of the group would lie. It is judged by its ends as they are told: else the rounding of a mean could pass for an effect.
 */
function measured(
  change: Decimal,
  { size, mean: groupChange, spread }: GroupChange,
): Omit<Difference, 'before' | 'after' | 'groupSize'> | null {
  if (size < GROUP_MIN || !groupChange || !spread) return null;
  const difference = change.minus(groupChange);
  const reach = spread.times(new Decimal(1).plus(new Decimal(1).div(size)).sqrt()).times(quantile(size - 1));
  const differenceFrom = difference.minus(reach).toDecimalPlaces(SHARE_PLACES);
  const differenceThrough = difference.plus(reach).toDecimalPlaces(SHARE_PLACES);
  return {
    groupChange,
    groupSpread: spread,
    difference,
    differenceFrom,
    differenceThrough,
    isBeyondSpread: differenceFrom.gt(0) || differenceThrough.lt(0),
  };
}
