import { Decimal } from '@prisma/client/runtime/client';
import { GROUP_MIN } from '../limits.ts';

/** What is compared: a figure, and the class by each criterion, null where it is not known. */
export type Compared = { readonly value: Decimal; readonly classes: readonly (string | null)[] };

export type Place = { readonly percentile: Decimal; readonly peerCount: number };

/** By which of the criteria two are not alike. */
const differences = (one: Compared, other: Compared): number[] =>
  one.classes.flatMap((own, place) => (own !== null && own === other.classes[place] ? [] : [place]));

/** Those that are alike by every criterion. */
export const peersOf = <Some extends Compared>(own: Compared, others: readonly Some[]): Some[] =>
  others.filter((other) => differences(own, other).length === 0);

/**
 * The share of peers that lie below a value, those with the same value by half; null where the group is too small to be
 * shown. It is too small, too, where few are left of the group that one criterion less would give: who asked for both
 * groups could compute what those few have.
 */
export function placeAmong(own: Compared, others: readonly Compared[]): Place | null {
  const alone = others.map((other) => differences(own, other)).filter(({ length }) => length === 1);
  const left = own.classes.map((_class, place) => alone.filter(([only]) => only === place).length);
  const peers = peersOf(own, others);
  const peerCount = peers.length;
  if (peerCount < GROUP_MIN || left.some((few) => few > 0 && few < GROUP_MIN)) return null;
  const below = peers.filter(({ value }) => value.lt(own.value)).length;
  const equal = peers.filter(({ value }) => value.eq(own.value)).length;
  return { percentile: new Decimal(below).plus(new Decimal(equal).div(2)).div(peerCount), peerCount };
}
