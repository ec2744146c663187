import type { Day } from '@cdw/kernel/days.ts';
import type { Connection } from '@cdw/kernel/listing.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import type { Parent } from '@cdw/kernel/selection.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import type { Context } from './context.ts';
import type { Space } from './generated/prisma/client.ts';
import { type Community, isOpenAt } from './opening-hours.ts';
import { spacesSelection } from './spaces-selection.ts';
import type { SpaceFilter, SpaceOrder } from './types/space-filter.ts';

export type SpacesArgs = PageArgs & {
  filter?: typeof SpaceFilter.$inferInput | null | undefined;
  orderBy?: typeof SpaceOrder.$inferInput | null | undefined;
};

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
  return await context.lists.page({ ...selection, parent }, args, context.load.space, day);
}

/** The opening hours that hold a moment, by the Community whose school holidays they follow. */
export type HoursOpen = Readonly<Record<Community, readonly string[]>>;

/** Those of all opening hours that hold a moment: there are far fewer than spaces, so each is read once, from the index. */
export async function hoursOpenAt(moment: Date, { db }: Context): Promise<HoursOpen> {
  const rows = await db.$queryRaw<{ hours: string }[]>(sql`WITH RECURSIVE kept AS (
      SELECT min("openingHours") AS hours FROM spaces."SpaceOpeningHours"
      UNION ALL
      SELECT (SELECT min(h."openingHours") FROM spaces."SpaceOpeningHours" AS h WHERE h."openingHours" > kept.hours)
      FROM kept WHERE kept.hours IS NOT NULL)
    SELECT hours FROM kept WHERE hours IS NOT NULL`);
  const openIn = (community: Community) =>
    rows.flatMap(({ hours }) => (isOpenAt(hours, moment, community) === true ? [hours] : []));
  return { FR: openIn('FR'), DE: openIn('DE') };
}
