import { type Day, toDay } from '@cdw/kernel/days.ts';
import { holds } from '@cdw/kernel/holding.ts';
import type { Connection } from '@cdw/kernel/listing.ts';
import { identifierOf } from '@cdw/kernel/lookup.ts';
import { isOneOf } from '@cdw/kernel/one-of.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { orderBy } from '@cdw/kernel/selection.ts';
import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { Context } from '../context.ts';
import type { AccessRight } from '../generated/prisma/client.ts';
import { SPACE } from '../references/foreign.ts';
import type { AccessRightsArgs } from './access-rights.ts';

/** On which side of a right a space stands. */
export type Side = 'HOST' | 'BENEFICIARY';

/** Each right once for each space that it names, so that those of one space are found by either side's index. */
const SIDES = sql`JOIN (SELECT h.id, h."hostSpaceId" AS space, 'HOST' AS side FROM partnerships."AccessRight" AS h
    UNION ALL SELECT b.id, b."beneficiarySpaceId", 'BENEFICIARY' FROM partnerships."AccessRight" AS b) AS s ON s.id = r.id`;

/** A page of the access rights that meet the filter, each looked at on a day; all of them, or those that name a space. */
export function accessRightsPage(
  { lists, load }: Context,
  { host, beneficiary, terms, activeAt, ...page }: PageArgs & AccessRightsArgs,
  day: Day,
  ofSpace?: { readonly id: string; readonly side: Side | null | undefined },
): Promise<Connection<AccessRight>> {
  const selection = {
    from: sql`partnerships."AccessRight" AS r JOIN partnerships."Partnership" AS p ON p.id = r."partnershipId"`,
    id: sql`r.id`,
    where: [
      isSpace(sql`r."hostSpaceId"`, host, 'host'),
      isSpace(sql`r."beneficiarySpaceId"`, beneficiary, 'beneficiary'),
      isOneOf(sql`r.terms`, terms, sql`partnerships."AccessTerms"`),
      activeAt ? holds(sql`r`, toDay(activeAt)) : undefined,
      ofSpace?.side ? sql`s.side = ${ofSpace.side}` : undefined,
    ],
    order: orderBy('TEXT', sql`p."sortName"`),
    parent: ofSpace && { joins: SIDES, column: sql`s.space`, key: ofSpace.id },
    namings: [
      { to: SPACE, names: host, argument: 'host' },
      { to: SPACE, names: beneficiary, argument: 'beneficiary' },
    ],
  };
  return lists.page(selection, page, load.accessRight, day);
}

const isSpace = (column: Sql, id: string | null | undefined, argument: string): Sql | undefined =>
  typeof id === 'string' ? sql`${column} = ${identifierOf({ spc: 'Space' }, id, argument)}` : undefined;
