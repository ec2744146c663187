import { orderDay } from '@cdw/kernel/seed/successive.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import type { checkedName } from '@cdw/kernel/writing/texts.ts';
import type { Prisma } from './generated/prisma/client.ts';
import { refreshHubSearch } from './search-columns.ts';
import type { sited } from './sited.ts';
import type { Tables } from './snapshots.ts';

type New = {
  readonly hub: Omit<Prisma.CreativeHubCreateInput, 'launchedFirstDay' | 'searchText' | 'sortName'> & {
    readonly id: string;
    readonly launchedOn: string | null;
    readonly sourceKeys: string[];
  };
  readonly name: ReturnType<typeof checkedName>;
  readonly site: ReturnType<typeof sited>;
  readonly operator: string | null;
};

/** Writes a new hub. Since when it bears its name, is at its place and is run by its operator is not known. */
export async function newHub(tables: Tables, { hub, name, site, operator }: New): Promise<void> {
  const { id, launchedOn, sourceKeys } = hub;
  const always = { hubId: id, ...validity({}), sourceKeys };
  const launchedFirstDay = orderDay(launchedOn ?? undefined);
  await tables.creativeHub.create({ data: { ...hub, launchedFirstDay, searchText: '', sortName: '' } });
  await tables.hubName.create({ data: { id: newId('nam'), ...name, isFormer: false, ...always } });
  await tables.hubSite.create({ data: { id: newId('sit'), ...site, ...always } });
  if (operator) {
    await tables.hubPartner.create({
      data: { id: newId('hpa'), organisationId: operator, role: 'OPERATOR', ...always },
    });
  }
  if (launchedOn) {
    const since = validity({ validFrom: launchedOn });
    await tables.hubStatusPeriod.create({ data: { id: newId('sta'), status: 'ACTIVE', ...always, ...since } });
  }
  await refreshHubSearch(tables, id);
}
