import { newFact } from '@cdw/kernel/facts/change-fact.ts';
import { referencesOf } from '@cdw/kernel/facts/define-fact.ts';
import type { FactRow } from '@cdw/kernel/facts/fact.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import type { Reference, Referred } from '@cdw/kernel/writing/references.ts';
import type { GivenRight } from '../access-right/access-right-input.ts';
import type { RequestedColumns } from '../access-right/requested-right.ts';
import { rights } from '../access-right/rights.ts';
import type { PartnershipKind } from '../generated/prisma/client.ts';
import { PARTIES_MAX, REQUESTED_RIGHTS_MAX } from '../limits.ts';
import type { Tables } from '../tables.ts';
import { checkTogether } from './check-together.ts';
import { actingFor, type Party, signing } from './keepers.ts';
import { parties, partyColumns } from './parties.ts';
import type { GivenParty } from './partnership-party-input.ts';

type Proposal = {
  readonly id: string;
  readonly kind: PartnershipKind;
  readonly parties: readonly GivenParty[];
  readonly rights: readonly GivenRight[];
};
type At = {
  readonly tables: Tables;
  readonly faults: Faults;
  readonly referred: Referred;
  readonly sourceKeys: string[];
};

/** The parties that are named, each at its place; no more than there may be, since more are refused for that. */
export const partiesNamed = (given: readonly GivenParty[]): Reference[] =>
  given.slice(0, PARTIES_MAX).flatMap((party, place) => referencesOf(partyColumns, party, `input.parties.${place}`));

/** Who a party is, as its table holds it. */
export const partyOf = ({ role, organisation, space, creativeHub }: GivenParty): Party => ({
  role,
  organisationId: organisation ?? null,
  spaceId: space ?? null,
  creativeHubId: creativeHub ?? null,
});

/** The parties and the requested rights of a new proposal; all that is wrong with them is noted. */
export async function factsProposed({ id, kind, ...given }: Proposal, at: At) {
  const edit = { ...at, row: { id } };
  const found: FactRow[] = [];
  for (const [place, party] of given.parties.entries()) {
    found.push(await newFact(parties, { ...edit, place }, party, {}, `input.parties.${place}`));
    if (given.parties.findIndex((other) => isSame(other, party)) < place) {
      const message = 'is the same party in the same role as one above. Leave it out.';
      at.faults.add(`input.parties.${place}`, 'INVALID', message);
    }
  }
  noteUnsigned(given.parties.map(partyOf), at);
  if (given.rights.length > REQUESTED_RIGHTS_MAX) {
    const message = `${given.rights.length} are asked for; ${REQUESTED_RIGHTS_MAX} are the most.`;
    at.faults.add('input.accessRights', 'TOO_MANY', message);
  }
  const asked: FactRow[] = [];
  for (const [place, right] of given.rights.entries()) {
    asked.push(await newFact(rights, edit, right, {}, `input.accessRights.${place}`));
  }
  noteTwice(asked, at.faults);
  const facts = ({ part }: { part: string }) => (part === 'parties' ? found : asked);
  checkTogether({ kind }, facts, { ...at, path: 'input' });
  return { parties: found, requestedRights: asked.map(columnsOf) };
}

const isSame = (one: GivenParty, other: GivenParty): boolean =>
  JSON.stringify(partyOf(one)) === JSON.stringify(partyOf(other));

/** A right that was asked for has no period and no identity before all have signed. */
function columnsOf(row: FactRow): RequestedColumns {
  const { id, partnershipId, validFrom, validThrough, firstDay, lastDay, sourceKeys, endedById, lineId, ...columns } =
    row;
  return columns as unknown as RequestedColumns;
}

/** Two rights that open the same could not both begin. */
function noteTwice(asked: readonly FactRow[], faults: Faults): void {
  const extents = asked.map((row) => (typeof rights.holds === 'object' ? rights.holds.isApartBy(row) : ''));
  for (const [place, extent] of extents.entries()) {
    if (extents.indexOf(extent) === place) continue;
    faults.add(`input.accessRights.${place}`, 'INVALID', 'opens the same as one above. Leave one of them out.');
  }
}

/** A side for which nobody acts could never sign. */
function noteUnsigned(given: readonly Party[], { faults, referred }: At): void {
  if (given.length > 0 && signing(given).length === 0) {
    faults.add('input.parties', 'MISSING', 'nobody would sign: all parties are MONITOR. Name who takes part.');
  }
  for (const [place, party] of given.entries()) {
    const key = party.spaceId ?? party.creativeHubId;
    const isToSign = party.role !== 'MONITOR' && !party.organisationId && key && referred.dataOf(key);
    if (!isToSign || actingFor(party, referred).length > 0) continue;
    const message = 'nobody is known to operate it, so nobody could sign for it. Record its operator first.';
    faults.add(`input.parties.${place}`, 'INVALID', message);
  }
}
