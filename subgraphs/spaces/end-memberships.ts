import { fromDay } from '@cdw/kernel/days.ts';
import { lastDayOf, type PartialDate } from '@cdw/kernel/partial-date.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { recorded } from '@cdw/kernel/writing/recorded.ts';
import { end, endingColumns, endings } from '@cdw/kernel/writing/succeed.ts';
import { SPACE } from './space/space.ts';
import type { Tables } from './tables.ts';

type Dissolution = {
  readonly networkId: string;
  readonly on: PartialDate;
  readonly path: string;
  readonly actor: string;
};

/** Ends all memberships of a network that have no end yet; each is a change of its space, which gets a new version. */
export async function endMemberships(tables: Tables, faults: Faults, dissolution: Dissolution): Promise<void> {
  const { networkId, on, path, actor } = dissolution;
  const reaching = await tables.membership.findMany({
    where: { networkId, lastDay: { gt: fromDay(lastDayOf(on)) } },
    orderBy: { spaceId: 'asc' },
  });
  // One that was to end later, as with an announced closing, ends with the network too.
  const ended = reaching.map((membership) => ({
    membership,
    endings: endings(faults, path, end({ ...membership, validThrough: null }, on)),
  }));
  faults.settle();
  for (const { membership, endings: columns } of ended) {
    const { spaceId } = membership;
    await recorded(SPACE.ledger, tables, { type: 'Space', id: spaceId, kind: 'LEFT_NETWORK', actor }, async () => {
      await tables.space.update({ where: { id: spaceId }, data: { version: { increment: 1 } } });
      for (const ending of columns) {
        await tables.membership.update({
          where: { id: ending.id },
          data: { ...endingColumns(ending), endedById: null },
        });
      }
    });
  }
}
