import { Decimal } from '@prisma/client/runtime/client';
import { GROUP_MIN } from '../limits.ts';

/** What is compared: a figure, and the class by each criterion, null where it is not known. */
export type Compared = { readonly value: Decimal; readonly classes: readonly (string | null)[] };

/** A place, and those among whom it is. */
export type Place<Some extends Compared = Compared> = { readonly percentile: Decimal; readonly peers: readonly Some[] };

/** By which criterion two are not alike, where it is one only. */
function apartBy(one: Compared, other: Compared): number | 'NONE' | 'SEVERAL' {
  const [first, ...more] = one.classes.flatMap((own, place) =>
    own !== null && own === other.classes[place] ? [] : [place],
  );
  if (first === undefined) return 'NONE';
  return more.length > 0 ? 'SEVERAL' : first;
}

/**
 * The share of peers, who are alike by every criterion, that lie below a value, those with the same value by half; null
 * where they are too few to be shown. They are too few, too, where one criterion less would add few others: who asked for
 * both groups could compute what those few have.
 */
export function placeAmong<Some extends Compared>(own: Compared, others: readonly Some[]): Place<Some> | null {
  const groups = Map.groupBy(others, (other) => apartBy(own, other));
  const peers = groups.get('NONE') ?? [];
  const added = own.classes.map((_class, place) => groups.get(place)?.length ?? 0);
  if (peers.length < GROUP_MIN || added.some((few) => few > 0 && few < GROUP_MIN)) return null;
  const below = peers.filter(({ value }) => value.lt(own.value)).length;
  const equal = peers.filter(({ value }) => value.eq(own.value)).length;
  return { percentile: new Decimal(below).plus(new Decimal(equal).div(2)).div(peers.length), peers };
}
