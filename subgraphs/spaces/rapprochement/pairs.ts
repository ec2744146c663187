import { badUserInput } from '@cdw/kernel/errors.ts';
import { RAPPROCHEMENT_PAIRS_MAX } from '../limits.ts';
import { neighboursAmong } from '../nearest.ts';
import type { PlacedSpace } from './placed-spaces.ts';

/** Two spaces that lie near one another. */
export type Pair = { readonly one: PlacedSpace; readonly other: PlacedSpace; readonly km: number };

/** Of two spaces, whichever is named first: they have one identifier. */
export const pairId = ({ one, other }: Pick<Pair, 'one' | 'other'>): string =>
  `rpc_${[one.id, other.id].sort().join('_')}`;

/**
 * Each pair of one of some spaces with one of others within a distance, once, or only those that one organisation runs;
 * more than can be ranked are refused.
 */
export function pairsWithin(
  ones: readonly PlacedSpace[],
  others: readonly PlacedSpace[],
  maxKm: number,
  ofOneOperator = false,
): Pair[] {
  const neighboursOf = ofOneOperator ? neighboursOfOneOperator : neighboursAmong<PlacedSpace>;
  const neighbours = neighboursOf(others, maxKm);
  const pairs = new Map<string, Pair>();
  for (const one of ones) {
    for (const { place: other, km } of neighbours(one).filter(({ place }) => place.id !== one.id)) {
      const id = pairId({ one, other });
      if (!pairs.has(id)) pairs.set(id, { one, other, km });
    }
    if (pairs.size > RAPPROCHEMENT_PAIRS_MAX) throw tooMany(maxKm);
  }
  return [...pairs.values()];
}

function neighboursOfOneOperator(others: readonly PlacedSpace[], maxKm: number) {
  const known = others.filter(({ operatorId }) => operatorId !== null);
  const byOperator = Map.groupBy(known, ({ operatorId }) => operatorId);
  const neighbours = new Map([...byOperator].map(([operatorId, run]) => [operatorId, neighboursAmong(run, maxKm)]));
  return (one: PlacedSpace) => neighbours.get(one.operatorId)?.(one) ?? [];
}

const tooMany = (maxKm: number) =>
  badUserInput(
    `More than ${RAPPROCHEMENT_PAIRS_MAX} pairs of such spaces lie within ${maxKm} km of one another, too many to rank. Lower \`filter.maxKm\`, or say more of one of the two: its kind, its operator, its province.`,
    'filter',
  );
