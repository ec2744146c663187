import type { Faults } from '@cdw/kernel/writing/faults.ts';
import type { AmountStatement, Call } from '../generated/prisma/client.ts';
import { fromCents, sum, toCents } from '../money/cents.ts';
import type { Tables } from '../tables.ts';

type Stated = Pick<AmountStatement, 'amountEur' | 'per' | 'years' | 'qualifier' | 'scopeFr'>;

/**
 * What there is to give at most, in cents: the largest of what sources state of the whole. Where one of them only rounds it,
 * or says at least, nobody knows where it ends.
 */
export function envelopeOf(statements: readonly Stated[], yearsFunded: number | null): bigint | undefined {
  const ofTheWhole = statements.filter(({ scopeFr }) => scopeFr === null).map((stated) => boundOf(stated, yearsFunded));
  const known = ofTheWhole.filter((bound) => bound !== undefined);
  if (known.length === 0 || known.length < ofTheWhole.length) return undefined;
  return known.reduce((largest, bound) => (bound > largest ? bound : largest));
}

function boundOf({ amountEur, per, years, qualifier }: Stated, yearsFunded: number | null): bigint | undefined {
  if (qualifier === 'ABOUT' || qualifier === 'AT_LEAST') return undefined;
  const times = per === 'YEAR' ? (years ?? yearsFunded) : 1;
  return times === null ? undefined : toCents(amountEur) * BigInt(times);
}

/** What an award takes of the envelope: what was granted, else its tranches, also those that are only planned. */
type Taken = { readonly path: string; readonly cents: bigint; readonly award?: string };

/** Notes that an award would take more than what the other awards of the call leave, as far as both are known. */
export async function checkEnvelope(tables: Tables, faults: Faults, call: Call, taken: Taken): Promise<void> {
  const statements = await tables.amountStatement.findMany({ where: { callId: call.id } });
  const envelope = envelopeOf(statements, call.yearsFunded);
  if (envelope === undefined) return;
  const others = await tables.award.findMany({
    where: { callId: call.id, ...(taken.award && { id: { not: taken.award } }) },
    include: { tranches: { where: { validThrough: null } } },
  });
  const given = sum(
    others.map(({ grantedEur, tranches }) =>
      grantedEur === null ? sum(tranches.map(({ amountEur }) => toCents(amountEur))) : toCents(grantedEur),
    ),
  );
  if (given + taken.cents <= envelope) return;
  const left = given < envelope ? envelope - given : 0n;
  faults.add(
    taken.path,
    'INVALID',
    `${fromCents(taken.cents)} euro are more than the ${fromCents(left)} euro that are left: of an envelope of ${fromCents(envelope)} euro, ${fromCents(given)} are given. Give at most what is left, or correct the envelope.`,
  );
}
