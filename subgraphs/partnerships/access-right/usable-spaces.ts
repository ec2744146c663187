import type { Day } from '@cdw/kernel/days.ts';
import { holding } from '@cdw/kernel/holding.ts';
import type { AccessRight } from '../generated/prisma/client.ts';
import type { Loaders } from '../loaders.ts';
import { coversPlan, type Passage, passagesFrom, passagesTo } from './passages.ts';

/** What the members of a space may use on a day. */
export const usableByMembersOf = async (spaceId: string, day: Day, load: Loaders): Promise<Passage[]> =>
  await thereOn(day, passagesFrom(spaceId, await rightsAt(spaceId, day, load)), load);

/** Whose members may use a space on a day. */
export const passagesInto = async (spaceId: string, day: Day, load: Loaders): Promise<Passage[]> =>
  await thereOn(day, passagesTo(spaceId, await rightsAt(spaceId, day, load)), load);

/** What the subscribers to a plan of a space may use on a day. */
export async function usableWithPlan(
  plan: { readonly id: string; readonly spaceId: string },
  day: Day,
  load: Loaders,
): Promise<Passage[]> {
  const passages = await usableByMembersOf(plan.spaceId, day, load);
  return passages.filter(({ accessRight }) => coversPlan(accessRight, plan.id));
}

/** Those passages of which both spaces are there on a day: through a closed door nobody passes. */
async function thereOn(day: Day, passages: Passage[], load: Loaders): Promise<Passage[]> {
  const isAway = (spaceId: string): Promise<boolean> => load.isSpaceAway.load({ spaceId, day });
  const away = await Promise.all(
    passages.map(async ({ spaceId, membersOfId }) =>
      (await Promise.all([isAway(spaceId), isAway(membersOfId)])).some(Boolean),
    ),
  );
  return passages.filter((_passage, place) => !away[place]);
}

/** The rights that name a space on either side and hold on a day. */
async function rightsAt(spaceId: string, day: Day, load: Loaders): Promise<AccessRight[]> {
  const sides = await Promise.all([load.rightsOfBeneficiary.load(spaceId), load.rightsOfHost.load(spaceId)]);
  return holding(sides.flat(), day);
}
