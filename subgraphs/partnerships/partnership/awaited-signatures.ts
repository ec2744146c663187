import { fromDay, today } from '@cdw/kernel/days.ts';
import type { PartnershipParty } from '../generated/prisma/client.ts';
import type { Loaders } from '../loaders.ts';
import { actingFor, type Party, signing } from './keepers.ts';

/** A party for which nobody has signed yet, and the organisations of which one has to. */
export type AwaitedSignature = { readonly party: PartnershipParty; readonly organisationIds: readonly string[] };

/** Whose signature a proposal still waits for; nobody's, once it is at work or was ended. */
export async function awaitedSignatures(partnershipId: string, load: Loaders): Promise<AwaitedSignature[]> {
  const statuses = await load.statusesOfPartnership.load(partnershipId);
  if (!statuses.some(({ status, validThrough }) => status === 'PROPOSED' && validThrough === null)) return [];
  const signatures = await load.signaturesOfPartnership.load(partnershipId);
  const signed = new Set(signatures.map(({ organisationId }) => organisationId));
  const parties = signing(await load.partiesOfPartnership.load(partnershipId)).filter(
    ({ lastDay }) => lastDay >= fromDay(today()),
  );
  const awaited = await Promise.all(
    parties.map(async (party) => ({ party, organisationIds: await actingToday(party, load) })),
  );
  return awaited.filter(({ organisationIds }) => !organisationIds.some((id) => signed.has(id)));
}

/** The organisations that act for a party today, as the graph tells. */
async function actingToday(party: Party, load: Loaders): Promise<string[]> {
  const { spaceId, creativeHubId } = party;
  const side = spaceId ? load.runSpace.load(spaceId) : creativeHubId && load.runHub.load(creativeHubId);
  const found = (side && (await side)) || undefined;
  return [...new Set(actingFor(party, { dataOf: () => found }))];
}
