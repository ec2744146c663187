import type { Day } from '@cdw/kernel/days.ts';
import { communityOf, type Interval, openInWeekFrom } from '../opening-hours.ts';

/** Compares opening hours in the seven days from a day on; hours that many spaces share are compared once. */
export class CommonHours {
  readonly #day: Day;
  readonly #open = new Map<string, Interval[] | null>();
  readonly #shares = new Map<string, number | null>();

  constructor(day: Day) {
    this.#day = day;
  }

  /** Of the time in which one or both are open, the share in which both are; 0 where neither ever is, null where one does not say. */
  share(one: Hours, other: Hours): number | null {
    const key = JSON.stringify([keyOf(one), keyOf(other)].sort());
    const known = this.#shares.get(key);
    if (known !== undefined) return known;
    const [ones, others] = [this.#intervals(one), this.#intervals(other)];
    const share = ones && others && sharedOf(ones, others);
    this.#shares.set(key, share);
    return share;
  }

  #intervals(hours: Hours): Interval[] | null {
    const key = keyOf(hours);
    const known = this.#open.get(key);
    if (known !== undefined) return known;
    const open = openInWeekFrom(hours.openingHours, this.#day, communityOf(hours.municipalityNis));
    this.#open.set(key, open);
    return open;
  }
}

/** Opening hours, and where they are read. */
type Hours = { readonly openingHours: string; readonly municipalityNis: string };

const keyOf = ({ openingHours, municipalityNis }: Hours): string => `${communityOf(municipalityNis)} ${openingHours}`;

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
