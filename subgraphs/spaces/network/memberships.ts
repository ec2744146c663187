import { rearranged } from '@cdw/kernel/facts/save-facts.ts';
import type { Edit } from '@cdw/kernel/writing/change-thing.ts';
import { recorded } from '@cdw/kernel/writing/recorded.ts';
import type { Network } from '../generated/prisma/client.ts';
import { memberships } from '../space/memberships.ts';
import { SPACE } from '../space/space.ts';
import type { Tables } from '../tables.ts';

/**
 * Ends the memberships of a network with it, and lets them go on where it is dissolved later or not at all. Each is a change of its
 * space, which gets a new version.
 */
export async function rearrangeMemberships(edit: Edit<Tables, Network>, before: Network): Promise<void> {
  const { tables, faults, actor, row: network } = edit;
  if (network.dissolvedOn === before.dissolvedOn) return;
  const kind = network.dissolvedOn === null ? 'MEMBERSHIP_RESUMED' : 'LEFT_NETWORK';
  const members = await tables.membership.findMany({
    where: { networkId: network.id },
    distinct: ['spaceId'],
    select: { spaceId: true },
    orderBy: { spaceId: 'asc' },
  });
  for (const { spaceId: id } of members) {
    const write = await rearranged(SPACE, memberships, { tables, faults, row: { id } });
    if (!write) continue;
    await recorded(SPACE.ledger, tables, { type: 'Space', id, kind, actor }, async () => {
      await tables.space.update({ where: { id }, data: { version: { increment: 1 } } });
      await write();
    });
  }
}
