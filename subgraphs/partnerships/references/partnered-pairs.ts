import { on } from '@cdw/kernel/as-of.ts';
import type { Day } from '@cdw/kernel/days.ts';
import { holding } from '@cdw/kernel/holding.ts';
import { loadPresent } from '@cdw/kernel/loaders.ts';
import { isPartialDate } from '@cdw/kernel/partial-date.ts';
import { heldOn } from '@cdw/kernel/validity.ts';
import type { Partnership, PartnershipStatusPeriod } from '../generated/prisma/client.ts';
import type { Loaders } from '../loaders.ts';
import { signing } from '../partnership/keepers.ts';

/** Two spaces that the subgraph of spaces found to be near one another on a day. */
export type Pair = { readonly id: string; readonly spaceIds: readonly [string, string] };

/** The pair that an identifier names, looked at on the day that it names; null where it names none. */
export function pairOf(id: string): Pair | null {
  const [, one, other, day = ''] = /^rpc_(spc_[^_\p{Cc}]+)_(spc_[^_\p{Cc}]+)_([^_]{10})$/u.exec(id) ?? [];
  if (!one || !other || !isPartialDate(day)) return null;
  return on<Pair>({ id, spaceIds: [one, other] }, day as Day);
}

/** The partnerships in which both spaces take part on a day; whoever only follows one takes no part. */
export async function partnershipsOfPair(
  { spaceIds: [one, other] }: Pair,
  day: Day,
  load: Loaders,
): Promise<Partnership[]> {
  const [ones = [], others = []] = await Promise.all(
    [one, other].map(async (spaceId) => signing(holding(await load.partiesOfSpace.load(spaceId), day))),
  );
  const ofOther = new Set(others.map(({ partnershipId }) => partnershipId));
  const shared = ones.filter(({ partnershipId }) => ofOther.has(partnershipId));
  return await loadPresent(load.partnership, [...new Set(shared.map(({ partnershipId }) => partnershipId))]);
}

/**
 * Whether one of their partnerships is at work on a day; null where none is known to be, and of one nobody knows. What was
 * proposed, and never signed by all, says nothing of the two: anybody can propose.
 */
export async function isPartneredOn(pair: Pair, day: Day, load: Loaders): Promise<boolean | null> {
  const partnerships = await partnershipsOfPair(pair, day, load);
  const histories = await Promise.all(partnerships.map(({ id }) => load.statusesOfPartnership.load(id)));
  const statuses = histories.filter(isAgreed).map((history) => heldOn(history, day)?.status);
  if (statuses.includes('ACTIVE')) return true;
  return statuses.includes(undefined) ? null : false;
}

/** Whether more came of a partnership than a proposal. */
const isAgreed = (history: readonly Pick<PartnershipStatusPeriod, 'status'>[]): boolean =>
  history.every(({ status }) => status !== 'PROPOSED') || history.some(({ status }) => status === 'ACTIVE');
