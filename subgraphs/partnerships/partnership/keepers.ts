import { fromDay, today } from '@cdw/kernel/days.ts';
import type { Concern } from '@cdw/kernel/writing/concerned.ts';
import type { Reference, Referred } from '@cdw/kernel/writing/references.ts';
import type { PartnershipParty } from '../generated/prisma/client.ts';
import { CREATIVE_HUB, SPACE } from '../references/foreign.ts';
import type { Tables } from '../tables.ts';

/** A party, as far as it matters for who acts for it: exactly one of the three is given. */
export type Party = Pick<PartnershipParty, 'role' | 'organisationId' | 'spaceId' | 'creativeHubId'>;

/** Those who take part in a partnership today. */
export function partiesToday(tables: Tables, partnershipId: string): Promise<PartnershipParty[]> {
  const now = fromDay(today());
  return tables.partnershipParty.findMany({
    where: { partnershipId, firstDay: { lte: now }, lastDay: { gte: now } },
    orderBy: { position: 'asc' },
  });
}

/** Those who take part in a partnership today, or are to: of a proposal, those who have to agree. */
export const partiesFromToday = (tables: Tables, partnershipId: string): Promise<PartnershipParty[]> =>
  tables.partnershipParty.findMany({
    where: { partnershipId, lastDay: { gte: fromDay(today()) } },
    orderBy: { position: 'asc' },
  });

/** What has to be asked of the graph to know who acts for all parties of a partnership, and for the spaces of its rights. */
export async function referencesOf(tables: Tables, partnershipId: string): Promise<Reference[]> {
  const parties = await tables.partnershipParty.findMany({ where: { partnershipId } });
  const rights = await tables.accessRight.findMany({ where: { partnershipId } });
  const spaces = [
    ...parties.map(({ spaceId }) => spaceId),
    ...rights.flatMap(({ hostSpaceId, beneficiarySpaceId }) => [hostSpaceId, beneficiarySpaceId]),
  ];
  const hubs = parties.map(({ creativeHubId }) => creativeHubId);
  return [
    ...[...new Set(spaces)].flatMap((key) => (key ? { to: SPACE, key } : [])),
    ...[...new Set(hubs)].flatMap((key) => (key ? { to: CREATIVE_HUB, key } : [])),
  ];
}

type Tie = { readonly role: string; readonly organisation?: { readonly id: string } | null };

const operatorsAmong = (ties: unknown): string[] =>
  ((ties ?? []) as readonly Tie[]).flatMap(({ role, organisation }) =>
    role === 'OPERATOR' && organisation ? organisation.id : [],
  );

/** What the graph answered of spaces and hubs. */
type Known = Pick<Referred, 'dataOf'>;

/** Who operates a space today; none where nobody is known to. */
export const operatorsOf = (spaceId: string, referred: Known): string[] =>
  operatorsAmong(referred.dataOf(spaceId)?.organisations);

/** The organisations that act for a party today: itself, or those that operate the space or the hub. */
export function actingFor({ organisationId, spaceId, creativeHubId }: Party, referred: Known): string[] {
  if (organisationId) return [organisationId];
  return spaceId ? operatorsOf(spaceId, referred) : operatorsAmong(referred.dataOf(creativeHubId ?? '')?.partners);
}

/** Who may change a partnership: whoever acts for a party. A monitor follows it, and does not shape it. */
export const keepersOf = (parties: readonly Party[], referred: Referred): string[] => [
  ...new Set(parties.flatMap((party) => (party.role === 'MONITOR' ? [] : actingFor(party, referred)))),
];

/**
 * The parties that sign: all but those that only follow the partnership. What the others carry signs too, by who operates
 * it: nobody is made the subject of what others agree among themselves.
 */
export const signing = <P extends Pick<Party, 'role'>>(parties: readonly P[]): P[] =>
  parties.filter(({ role }) => role !== 'MONITOR');

/** The organisations that are parties of some partnerships, now or at any time: what changes of them concerns those. */
export async function organisationsIn(tables: Tables, partnershipIds: string[]): Promise<Concern[]> {
  const parties = await tables.partnershipParty.findMany({
    where: { partnershipId: { in: partnershipIds } },
    orderBy: { organisationId: 'asc' },
  });
  return parties.flatMap(({ partnershipId: id, organisationId }) => (organisationId ? [{ id, organisationId }] : []));
}
