import type { AsOf } from '@cdw/kernel/as-of.ts';
import { type Day, toDay } from '@cdw/kernel/days.ts';
import { holds } from '@cdw/kernel/holding.ts';
import type { Connection } from '@cdw/kernel/listing.ts';
import { identifierOf } from '@cdw/kernel/lookup.ts';
import type { Naming } from '@cdw/kernel/named-in-filter.ts';
import { isOneOf, isOneOfOrUnknown } from '@cdw/kernel/one-of.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import { orderBy, type Parent } from '@cdw/kernel/selection.ts';
import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { Context } from '../context.ts';
import type { Partnership } from '../generated/prisma/client.ts';
import { CREATIVE_HUB, ORGANISATION, SPACE } from '../references/foreign.ts';
import type { PartnershipsArgs } from './partnerships.ts';

/** What may be a party, by the letters with which its identifiers begin, and the column that holds it. */
const PARTY_TYPES = { org: ORGANISATION, spc: SPACE, hub: CREATIVE_HUB };
type PartyType = keyof typeof PARTY_TYPES;
const PARTY_NAMES = Object.fromEntries(Object.entries(PARTY_TYPES).map(([prefix, { type }]) => [prefix, type]));
const PARTY_COLUMNS: Readonly<Record<PartyType, Sql>> = {
  org: sql`y."organisationId"`,
  spc: sql`y."spaceId"`,
  hub: sql`y."creativeHubId"`,
};

/** A page of the partnerships that meet the filter, each looked at on a day; all of them, or those of a party. */
export function partnershipsPage(
  { lists, load }: Context,
  args: PageArgs & PartnershipsArgs,
  day: Day,
  party?: { readonly type: PartyType; readonly id: string },
): Promise<Connection<Partnership>> {
  const selection = {
    from: from(day),
    id: sql`p.id`,
    where: [
      isOneOf(sql`p.kind`, args.kind, sql`partnerships."PartnershipKind"`),
      isOneOfOrUnknown(sql`t.status`, args.status, sql`partnerships."PartnershipStatus"`),
      args.activeAt ? isActiveOn(toDay(args.activeAt)) : undefined,
      hasParty(args),
      holdsText(sql`p."searchText"`, args.text),
    ],
    order: orderBy('TEXT', sql`p."sortName"`),
    parent: party && parentOf(party, args),
    namings: partyNaming(args),
  };
  return lists.page(selection, args, load.partnership, day);
}

/** Each partnership once, with its status on a day. */
const from = (day: Day): Sql => sql`partnerships."Partnership" AS p
  LEFT JOIN partnerships."PartnershipStatusPeriod" AS t ON t."partnershipId" = p.id AND ${holds(sql`t`, day)}`;

const isActiveOn = (day: Day): Sql =>
  sql`p.id IN (SELECT a."partnershipId" FROM partnerships."PartnershipStatusPeriod" AS a
    WHERE a.status = 'ACTIVE' AND ${holds(sql`a`, day)})`;

/** Who is a party at the time asked for, if one is asked for. */
function hasParty({ party, activeAt }: PartnershipsArgs): Sql | undefined {
  if (typeof party !== 'string') return undefined;
  const column = PARTY_COLUMNS[typeOf(party)];
  return sql`p.id IN (SELECT y."partnershipId" FROM partnerships."PartnershipParty" AS y
    WHERE ${column} = ${party} AND ${takesPart(activeAt)})`;
}

const partyNaming = ({ party }: PartnershipsArgs): Naming[] =>
  typeof party === 'string' ? [{ to: PARTY_TYPES[typeOf(party)], names: party, argument: 'party' }] : [];

const typeOf = (party: string): PartyType => identifierOf(PARTY_NAMES, party, 'party').slice(0, 3) as PartyType;

/** A party may have several roles in one partnership, which is listed once all the same. */
const parentOf = ({ type, id }: { type: PartyType; id: string }, { activeAt }: AsOf): Parent => ({
  joins: sql`JOIN (SELECT DISTINCT ${PARTY_COLUMNS[type]} AS party, y."partnershipId"
    FROM partnerships."PartnershipParty" AS y WHERE ${takesPart(activeAt)}) AS o ON o."partnershipId" = p.id`,
  column: sql`o.party`,
  key: id,
});

const takesPart = (activeAt: Date | null | undefined): Sql => (activeAt ? holds(sql`y`, toDay(activeAt)) : sql`TRUE`);
