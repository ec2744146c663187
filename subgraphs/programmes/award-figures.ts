import { existing } from '@cdw/kernel/writing/existing.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { fromCents, sum, toCents } from './cents.ts';
import type { Award, Call, Tranche } from './generated/prisma/client.ts';
import type { Tables } from './tables.ts';

/** What an award comes to, in cents; null where it is not known. */
type Figures = { readonly granted: bigint | null; readonly ceiling: bigint | null };

const centsOf = (amount: Award['grantedEur']): bigint | null => amount && toCents(amount);

export const figuresOf = ({ grantedEur, ceilingEur }: Award): Figures => ({
  granted: centsOf(grantedEur),
  ceiling: centsOf(ceilingEur),
});

/** Notes what of an award lies below the floor or above the ceiling of its call, or above its own ceiling. */
export function checkBounds(faults: Faults, call: Call, { granted, ceiling }: Figures): void {
  const [floor, most] = [centsOf(call.awardFloorEur), centsOf(call.awardCeilingEur)];
  for (const [path, cents] of [['input.grantedEur', granted] as const, ['input.ceilingEur', ceiling] as const]) {
    if (cents === null) continue;
    if (floor !== null && cents < floor) {
      faults.add(path, 'INVALID', `${euro(cents)} is below the floor of the call, ${euro(floor)}. Give at least that.`);
    }
    if (most !== null && cents > most) {
      faults.add(path, 'INVALID', `${euro(cents)} is above the ceiling of the call, ${euro(most)}. Give at most that.`);
    }
  }
  if (granted !== null && ceiling !== null && granted > ceiling) {
    const message = `${euro(granted)} is above the ceiling of the award, ${euro(ceiling)}. Give at most that.`;
    faults.add('input.grantedEur', 'INVALID', message);
  }
}

/** Notes that the tranches of an award come to more than what it is, or can be at most. */
export function checkTranches(faults: Faults, path: string, call: Call, figures: Figures, tranches: bigint): void {
  const award = figures.granted ?? figures.ceiling ?? centsOf(call.awardCeilingEur);
  if (award === null || tranches <= award) return;
  faults.add(
    path,
    'INVALID',
    `the tranches would come to ${euro(tranches)}, but the award is of ${euro(award)}. Give less, or correct the award.`,
  );
}

/** The tranches of an award as they stand, without what they were before; and what they come to, less one of them. */
export const tranchesOf = (tables: Tables, awardId: string): Promise<Tranche[]> =>
  tables.tranche.findMany({ where: { awardId, validThrough: null } });
export const sumOf = (tranches: readonly Tranche[], less?: string): bigint =>
  sum(tranches.filter(({ id }) => id !== less).map(({ amountEur }) => toCents(amountEur)));

/** The tranche of an award that an input names, as it stands. What it was before is its past, and is not changed. */
export async function presentTranche(tables: Tables, faults: Faults, awardId: string, id: string): Promise<Tranche> {
  const find = (key: string) => tables.tranche.findUnique({ where: { id: key, awardId } });
  const tranche = await existing(faults, 'input.tranche', id, { type: 'Tranche', prefix: 'trn' }, find);
  if (tranche.validThrough !== null) {
    const message = `it held through ${tranche.validThrough}; the award has what succeeded it, in \`tranches\`.`;
    faults.add('input.tranche', 'ALREADY_ENDED', message);
  }
  return tranche;
}

const euro = (cents: bigint): string => `${fromCents(cents)} euro`;
