import type { CommonHours } from './common-hours.ts';
import type { Pair } from './pairs.ts';
import type { ReasonName } from './weights.ts';

/** How far each reason speaks for a rapprochement, 0 to 1; null where it is not known. */
export type Measures = Readonly<Record<ReasonName, number | null>>;

export const measuresOf = (pair: Pair, maxKm: number, hours: CommonHours): Measures => ({
  sameOperator: sameOperator(pair),
  proximity: 1 - pair.km / maxKm,
  complementaryFacilities: complementaryFacilities(pair),
  commonHours: commonHours(pair, hours),
  ruralNeed: ruralNeed(pair),
});

const sameOperator = ({ one, other }: Pair): number | null =>
  one.operatorId && other.operatorId ? Number(one.operatorId === other.operatorId) : null;

/** What both together have, and what only one of them has. */
export function facilitiesOf({ one, other }: Pair): { readonly all: number; readonly ofOneOnly: number } | null {
  if (one.facilities.length === 0 || other.facilities.length === 0) return null;
  const [ones, others] = [new Set(one.facilities), new Set(other.facilities)];
  const all = [...new Set([...ones, ...others])];
  return { all: all.length, ofOneOnly: all.filter((one) => ones.has(one) !== others.has(one)).length };
}

function complementaryFacilities(pair: Pair): number | null {
  const facilities = facilitiesOf(pair);
  return facilities && facilities.ofOneOnly / facilities.all;
}

function commonHours({ one, other }: Pair, hours: CommonHours): number | null {
  if (!one.openingHours || !other.openingHours) return null;
  return hours.share({ ...one, openingHours: one.openingHours }, { ...other, openingHours: other.openingHours });
}

/** How many of the two lie in a rural municipality; null where it is not known of one of them. */
export const ruralCountOf = ({ one, other }: Pair): number | null =>
  one.ruralClass && other.ruralClass ? Number(one.ruralClass === 'RURAL') + Number(other.ruralClass === 'RURAL') : null;

function ruralNeed(pair: Pair): number | null {
  const count = ruralCountOf(pair);
  return count === null ? null : count / 2;
}
