import type { Given, Row } from '@cdw/kernel/facts/columns.ts';
import type { FactsOfThing } from '@cdw/kernel/facts/entity.ts';
import { PARTIES_MAX } from '../limits.ts';

/** Where what is wrong is noted: the parties, or one of the sides of a right at a place. */
type At = (part: 'parties' | 'accessRights', place?: number, field?: string) => string;

const SIDES = [
  ['host', 'hostSpaceId', 'HOST'],
  ['beneficiary', 'beneficiarySpaceId', 'BENEFICIARY'],
] as const;

/** Notes what is wrong with the parties of a partnership beside its rights, given or asked for. */
export function checkTogether(
  { kind, requestedRights = [] }: Row,
  facts: FactsOfThing,
  { faults, path }: Pick<Given, 'faults' | 'path'>,
  at: At = (part, place, field) =>
    [path, part, place, field].filter((piece) => piece !== '' && piece !== undefined).join('.'),
): void {
  const parties = facts({ part: 'parties' });
  // What was asked for has begun once it is at work, and is corrected there.
  const isAtWork = facts({ part: 'statuses' }).some(({ status }) => status === 'ACTIVE');
  const rights = [...facts({ part: 'accessRights' }), ...(isAtWork ? [] : (requestedRights as readonly Row[]))];
  if (parties.length < 2) faults.add(at('parties'), 'MISSING', 'a partnership has at least two parties.');
  if (parties.length > PARTIES_MAX) {
    faults.add(at('parties'), 'TOO_MANY', `${parties.length} parties are given; ${PARTIES_MAX} are the most.`);
  }
  for (const [, , role] of kind === 'MUTUALISATION' ? SIDES : []) {
    if (parties.some((party) => party.role === role)) continue;
    faults.add(at('parties'), 'MISSING', `a mutualisation has a party with the role ${role}. Name it.`);
  }
  for (const [place, right] of rights.entries()) {
    for (const side of SIDES.filter((one) => !hasSide(parties, right, one))) {
      const message = `is not a space that takes part with the role ${side[2]}. Give one that does.`;
      faults.add(at('accessRights', place, side[0]), 'INVALID', message);
    }
  }
}

const hasSide = (parties: readonly Row[], right: Row, [, column, role]: (typeof SIDES)[number]): boolean =>
  parties.some((party) => party.role === role && party.spaceId === right[column]);
