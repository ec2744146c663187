import { on } from '@cdw/kernel/as-of.ts';
import type { Day } from '@cdw/kernel/days.ts';
import type { Connection } from '@cdw/kernel/listing.ts';
import { loadPresent } from '@cdw/kernel/loaders.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { empty, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { Context } from './context.ts';
import type { Space } from './generated/prisma/client.ts';
import { isOpenAt } from './opening-hours.ts';
import { spacesSelection } from './spaces-selection.ts';
import type { SpaceFilter, SpaceOrder } from './types/space-filter.ts';

export type SpacesArgs = PageArgs & {
  filter?: typeof SpaceFilter.$inferInput | null | undefined;
  orderBy?: typeof SpaceOrder.$inferInput | null | undefined;
};

/** To which thing the spaces of a list belong: by which column, if need be of a further table. */
export type Parent = { readonly joins?: Sql; readonly column: Sql; readonly key: string };

/** A page of the spaces that meet the filter on a day, each looked at on that day; all of them, or those of a parent. */
export async function spacesPage(
  context: Context,
  args: SpacesArgs,
  day: Day,
  parent?: Parent,
): Promise<Connection<Space>> {
  const filter = args.filter ?? {};
  const hours = filter.openAt ? await hoursOpenAt(filter.openAt, context) : undefined;
  const selection = spacesSelection(filter, args.orderBy, day, hours);
  const ofParent = parent && { ...selection, from: sql`${selection.from} ${parent.joins ?? empty}`, parent };
  return await context.lists.page(ofParent ?? selection, args, async (ids) => {
    const spaces = await loadPresent(context.load.space, ids);
    return spaces.map((space) => on(space, day));
  });
}

/** Those of all opening hours that hold a moment: there are far fewer than spaces. */
async function hoursOpenAt(moment: Date, { db }: Context): Promise<string[]> {
  const spaces = await db.space.findMany({
    where: { openingHours: { not: null } },
    distinct: ['openingHours'],
    select: { openingHours: true },
  });
  return spaces.flatMap(({ openingHours }) => (openingHours && isOpenAt(openingHours, moment) ? [openingHours] : []));
}
