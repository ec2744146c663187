import { Decimal } from '@prisma/client/runtime/client';
import { mean } from '../judging/least-squares.ts';
import { GROUP_MIN } from '../limits.ts';

/** The figures of one space by calendar year. */
export type Years = ReadonlyMap<number, Decimal>;

export type Difference = {
  readonly before: Decimal | null;
  readonly after: Decimal | null;
  /** By how much comparable spaces changed in the same years, on average; null where there are too few. */
  readonly groupChange: Decimal | null;
  readonly groupSize: number;
  /** The change of the space less that of the group: what is left for the sharing to explain. */
  readonly difference: Decimal | null;
};

/** The difference in differences: the mean of the years before and after the one in which something began, against a group. */
export function differenceOf(own: Years, group: readonly Years[], beganIn: number): Difference {
  const before = [...own.keys()].filter((year) => year < beganIn);
  const after = [...own.keys()].filter((year) => year > beganIn);
  const meanOf = (years: Years, of: readonly number[]): Decimal | null =>
    of.length > 0 ? mean(of.map((year) => years.get(year) ?? new Decimal(0))) : null;
  const changeOf = (years: Years): Decimal | null => {
    const [from, to] = [meanOf(years, before), meanOf(years, after)];
    return from && to ? to.minus(from) : null;
  };
  const change = changeOf(own);
  // Only who has a figure of the very same years is comparable: else the years would be compared, not the spaces.
  const comparable = group.filter((years) => [...before, ...after].every((year) => years.has(year)));
  const changes = change ? comparable.flatMap((years) => changeOf(years) ?? []) : [];
  const groupChange = changes.length >= GROUP_MIN ? mean(changes) : null;
  return {
    before: meanOf(own, before),
    after: meanOf(own, after),
    groupChange,
    groupSize: changes.length,
    difference: change && groupChange && change.minus(groupChange),
  };
}
