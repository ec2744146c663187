import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import type { Reference, Referred } from '@cdw/kernel/writing/references.ts';
import { checkedText } from '@cdw/kernel/writing/texts.ts';
import type { PartnershipKind } from '../generated/prisma/client.ts';
import { PARTIES_MAX } from '../limits.ts';
import { CREATIVE_HUB, ORGANISATION, SPACE } from '../references/foreign.ts';
import { actingFor, type Party, signing } from './keepers.ts';
import type { PartnershipPartyInput } from './partnership-party-input.ts';

type Given = typeof PartnershipPartyInput.$inferInput;

const TYPES = { organisation: ORGANISATION, space: SPACE, creativeHub: CREATIVE_HUB };
type Field = keyof typeof TYPES;

const namedBy = (given: Given) =>
  (Object.keys(TYPES) as Field[]).flatMap((field) => {
    const key = given[field];
    return typeof key === 'string' ? [{ field, key, to: TYPES[field] }] : [];
  });

/** The parties that are named, each at its place; no more than there may be, since more are refused for that. */
export const partiesNamed = (given: readonly Given[]): Reference[] =>
  given
    .slice(0, PARTIES_MAX)
    .flatMap((party, place) =>
      namedBy(party).map(({ field, key, to }) => ({ to, key, path: `input.parties.${place}.${field}` })),
    );

/** Who a party is, as its table holds it. */
export const partyOf = ({ role, organisation, space, creativeHub }: Given): Party => ({
  role,
  organisationId: organisation ?? null,
  spaceId: space ?? null,
  creativeHubId: creativeHub ?? null,
});

/** The columns of new parties; all that is wrong with them is noted. */
export function newParties(faults: Faults, kind: PartnershipKind, given: readonly Given[], referred: Referred) {
  const parties = given.map((party, place) => ({
    ...partyOf(party),
    note: checkedText(faults, `input.parties.${place}.note`, party.note, NOTE_CHARACTERS_MAX),
    position: place + 1,
  }));
  checkNumbers(faults, kind, parties);
  for (const [place, party] of given.entries()) {
    const path = `input.parties.${place}`;
    const named = namedBy(party);
    if (named.length !== 1) {
      faults.add(
        path,
        'INVALID',
        'names not exactly one of `organisation`, `space` and `creativeHub`. Give one of them.',
      );
    }
    if (party.role === 'MONITOR' && !party.organisation) {
      faults.add(
        path,
        'INVALID',
        'follows the partnership as a MONITOR, which only an organisation can. Name that one.',
      );
    }
    if (given.findIndex((other) => isSame(other, party)) < place) {
      faults.add(path, 'INVALID', 'is the same party in the same role as one above. Leave it out.');
    }
  }
  noteUnsigned(faults, parties, referred);
  return parties;
}

function checkNumbers(faults: Faults, kind: PartnershipKind, parties: readonly Party[]): void {
  if (parties.length < 2) faults.add('input.parties', 'MISSING', 'a partnership has at least two parties.');
  if (parties.length > PARTIES_MAX) {
    faults.add('input.parties', 'TOO_MANY', `${parties.length} parties are given; ${PARTIES_MAX} are the most.`);
  }
  for (const role of kind === 'MUTUALISATION' ? (['HOST', 'BENEFICIARY'] as const) : []) {
    if (!parties.some((party) => party.role === role)) {
      faults.add('input.parties', 'MISSING', `a mutualisation has a party with the role ${role}. Name it.`);
    }
  }
}

const isSame = (a: Given, b: Given): boolean => a.role === b.role && namedBy(a)[0]?.key === namedBy(b)[0]?.key;

/** A side for which nobody acts could never sign. */
function noteUnsigned(faults: Faults, parties: readonly (Party & { position: number })[], referred: Referred): void {
  const signed = signing(parties);
  if (parties.length > 0 && signed.length === 0) {
    faults.add('input.parties', 'MISSING', 'nobody would sign: all parties are MONITOR. Name who takes part.');
  }
  for (const party of signed) {
    const key = party.spaceId ?? party.creativeHubId;
    if (party.organisationId || !key || !referred.dataOf(key) || actingFor(party, referred).length > 0) continue;
    faults.add(
      `input.parties.${party.position - 1}`,
      'INVALID',
      'nobody is known to operate it, so nobody could sign for it. Record its operator first.',
    );
  }
}
