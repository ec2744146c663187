import { on } from '@cdw/kernel/as-of.ts';
import type { Day } from '@cdw/kernel/days.ts';
import type { Connection } from '@cdw/kernel/listing.ts';
import { loadPresent } from '@cdw/kernel/loaders.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { empty, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { Context } from './context.ts';
import type { CreativeHub } from './generated/prisma/client.ts';
import { hubsSelection } from './hubs-selection.ts';
import type { HubFilter } from './types/creative-hub-connection.ts';
import type { CreativeHubOrder } from './types/creative-hub-order.ts';

export type HubsArgs = PageArgs & HubFilter & { orderBy?: typeof CreativeHubOrder.$inferInput | null | undefined };

/** To which thing the hubs of a list belong: by which column, if need be of a further table. */
export type Parent = { readonly joins?: Sql; readonly column: Sql; readonly key: string };

/** A page of the hubs that meet the filter on a day, each looked at on that day; all of them, or those of a parent. */
export async function hubsPage(
  { lists, load }: Context,
  args: HubsArgs,
  day: Day,
  parent?: Parent,
): Promise<Connection<CreativeHub>> {
  const selection = hubsSelection(args, args.orderBy, day);
  const ofParent = parent && { ...selection, from: sql`${selection.from} ${parent.joins ?? empty}`, parent };
  return await lists.page(ofParent ?? selection, args, async (ids) => {
    const hubs = await loadPresent(load.creativeHub, ids);
    return hubs.map((hub) => on(hub, day));
  });
}
