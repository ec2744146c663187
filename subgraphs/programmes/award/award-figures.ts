import type { Faults } from '@cdw/kernel/writing/faults.ts';
import type { Award, Call, Tranche } from '../generated/prisma/client.ts';
import { fromCents, sum, toCents } from '../money/cents.ts';

/** What an award comes to, in cents; null where it is not known. */
type Figures = { readonly granted: bigint | null; readonly ceiling: bigint | null };

const centsOf = (amount: Award['grantedEur'] | undefined): bigint | null => (amount ? toCents(amount) : null);

export const figuresOf = ({ grantedEur, ceilingEur }: Award): Figures => ({
  granted: centsOf(grantedEur),
  ceiling: centsOf(ceilingEur),
});

/** Notes what of an award lies below the floor or above the ceiling of its call, or above its own ceiling. */
export function checkBounds(faults: Faults, path: string, call: Call, { granted, ceiling }: Figures): void {
  const [floor, most] = [centsOf(call.awardFloorEur), centsOf(call.awardCeilingEur)];
  for (const [field, cents] of [['grantedEur', granted] as const, ['ceilingEur', ceiling] as const]) {
    const at = `${path}.${field}`;
    if (cents === null) continue;
    if (floor !== null && cents < floor) {
      faults.add(at, 'INVALID', `${euro(cents)} is below the floor of the call, ${euro(floor)}. Give at least that.`);
    }
    if (most !== null && cents > most) {
      faults.add(at, 'INVALID', `${euro(cents)} is above the ceiling of the call, ${euro(most)}. Give at most that.`);
    }
  }
  if (granted !== null && ceiling !== null && granted > ceiling) {
    const message = `${euro(granted)} is above the ceiling of the award, ${euro(ceiling)}. Give at most that.`;
    faults.add(`${path}.grantedEur`, 'INVALID', message);
  }
}

/** Notes that the tranches of an award come to more than what it is, or can be at most. */
export function checkTranches(
  faults: Faults,
  path: string,
  call: Call | undefined,
  figures: Figures,
  tranches: bigint,
): void {
  const award = figures.granted ?? figures.ceiling ?? (call ? centsOf(call.awardCeilingEur) : null);
  if (award === null || tranches === 0n || tranches <= award) return;
  faults.add(
    path,
    'INVALID',
    `the tranches would come to ${euro(tranches)}, but the award is of ${euro(award)}. Give less, or correct the award.`,
  );
}

/** What some tranches come to. */
export const sumOf = (tranches: readonly Pick<Tranche, 'amountEur'>[]): bigint =>
  sum(tranches.map(({ amountEur }) => toCents(amountEur)));

const euro = (cents: bigint): string => `${fromCents(cents)} euro`;
