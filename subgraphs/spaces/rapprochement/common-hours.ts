import type { Day } from '@cdw/kernel/days.ts';
import { type Interval, openInWeekFrom } from '../opening-hours.ts';

/** Compares opening hours in the seven days from a day on; hours that many spaces share are compared once. */
export class CommonHours {
  readonly #day: Day;
  readonly #open = new Map<string, Interval[]>();
  readonly #shares = new Map<string, number>();

  constructor(day: Day) {
    this.#day = day;
  }

  /** Of the time in which one or both are open, the share in which both are; 0 where neither ever is. */
  share(one: string, other: string): number {
    const key = JSON.stringify([one, other].sort());
    const known = this.#shares.get(key);
    if (known !== undefined) return known;
    const share = sharedOf(this.#intervals(one), this.#intervals(other));
    this.#shares.set(key, share);
    return share;
  }

  #intervals(hours: string): Interval[] {
    const known = this.#open.get(hours);
    if (known) return known;
    const open = openInWeekFrom(hours, this.#day);
    this.#open.set(hours, open);
    return open;
  }
}

function sharedOf(ones: readonly Interval[], others: readonly Interval[]): number {
  const both = ones.reduce(
    (sum, [from, to]) => sum + total(others.map(([start, end]) => [Math.max(from, start), Math.min(to, end)])),
    0,
  );
  const either = total(ones) + total(others) - both;
  return either === 0 ? 0 : both / either;
}

const total = (intervals: readonly Interval[]): number =>
  intervals.reduce((sum, [from, to]) => sum + Math.max(0, to - from), 0);
