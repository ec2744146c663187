import type { Day } from '@cdw/kernel/days.ts';
import { holding } from '@cdw/kernel/holding.ts';
import type { HubSite } from '../generated/prisma/client.ts';
import type { Loaders } from '../loaders.ts';

/** Where a hub is on a day, as far as sources tell. */
export async function siteOf({ id }: { id: string }, day: Day, load: Loaders): Promise<HubSite | null> {
  return holding(await load.sitesOfHub.load(id), day)[0] ?? null;
}
