import { searchColumns } from '../search-columns.ts';
import type { Tables } from '../tables.ts';

/** Brings the text by which a network is found up to its names. */
export async function refreshNetworkSearch(tables: Tables, networkId: string): Promise<void> {
  const orderBy = [{ firstDay: 'asc' as const }, { id: 'asc' as const }];
  const names = await tables.networkName.findMany({ where: { networkId }, orderBy });
  await tables.network.update({ where: { id: networkId }, data: searchColumns(names) });
}
