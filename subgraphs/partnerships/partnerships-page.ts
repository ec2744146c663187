import { dayOf, on } from '@cdw/kernel/as-of.ts';
import { toDay } from '@cdw/kernel/days.ts';
import type { Connection } from '@cdw/kernel/listing.ts';
import { loadPresent } from '@cdw/kernel/loaders.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { Context } from './context.ts';
import type { Partnership } from './generated/prisma/client.ts';
import {
  holds,
  PARTY_COLUMN,
  type PartnershipFilter,
  type PartyType,
  partnershipConditions,
} from './partnerships-selection.ts';

export type PartnershipsArgs = PageArgs &
  Omit<PartnershipFilter, 'activeOn'> & {
    readonly activeAt?: Date | null | undefined;
    readonly asOf?: Date | null | undefined;
  };

/** Whose partnerships: the type of a party, and its identifier. */
export type Party = { readonly type: PartyType; readonly id: string };

/** A page of the partnerships that meet the filter, each looked at on a day; all of them, or those of a party. */
export async function partnershipsPage(
  args: PartnershipsArgs,
  { lists, load }: Context,
  party?: Party,
): Promise<Connection<Partnership>> {
  const day = dayOf({}, args);
  const activeOn = args.activeAt ? toDay(args.activeAt) : undefined;
  const selection = {
    from: sql`partnerships."Partnership" AS p`,
    id: sql`p.id`,
    where: partnershipConditions({ ...args, activeOn }, day),
    order: { name: 'TITLE', by: sql`p."sortName"` },
  };
  const ofParty = party && {
    ...selection,
    from: sql`${selection.from} ${joined(PARTY_COLUMN[party.type], activeOn ? holds(sql`y`, activeOn) : sql`TRUE`)}`,
    parent: { column: sql`o.party`, key: party.id },
  };
  return await lists.page(ofParty ?? selection, args, async (ids) =>
    (await loadPresent(load.partnership, ids)).map((partnership) => on(partnership, day)),
  );
}

/** A party may have several roles in one partnership, which is listed once all the same. */
const joined = (column: Sql, condition: Sql): Sql =>
  sql`JOIN (SELECT DISTINCT ${column} AS party, y."partnershipId" FROM partnerships."PartnershipParty" AS y WHERE ${condition})
    AS o ON o."partnershipId" = p.id`;
