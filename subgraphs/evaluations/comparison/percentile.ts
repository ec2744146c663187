import { Decimal } from '@prisma/client/runtime/client';
import { GROUP_MIN } from '../limits.ts';

/** A peer, with its figure, and by which criteria it is like the space that is compared. */
export type Peer<Criterion> = { readonly value: Decimal; readonly alike: ReadonlySet<Criterion> };

export type Place = { readonly percentile: Decimal; readonly peerCount: number };

/**
 * The share of peers that lie below a value, those with the same value by half; null where the group is too small to be
 * shown. It is too small, too, where few are left of the group that one criterion less would give: who asked for both
 * groups could compute what those few have.
 */
export function placeAmong<Criterion>(
  own: Decimal,
  peers: readonly Peer<Criterion>[],
  by: readonly Criterion[],
): Place | null {
  const groupBy = (criteria: readonly Criterion[]) =>
    peers.filter(({ alike }) => criteria.every((criterion) => alike.has(criterion)));
  const group = groupBy(by);
  const rests = by.map((left) => groupBy(by.filter((criterion) => criterion !== left)).length - group.length);
  if (group.length < GROUP_MIN || rests.some((rest) => rest > 0 && rest < GROUP_MIN)) return null;
  const below = group.filter(({ value }) => value.lt(own)).length;
  const equal = group.filter(({ value }) => value.eq(own)).length;
  return { percentile: new Decimal(below).plus(new Decimal(equal).div(2)).div(group.length), peerCount: group.length };
}
