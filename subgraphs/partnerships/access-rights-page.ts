import { on } from '@cdw/kernel/as-of.ts';
import { toDay, today } from '@cdw/kernel/days.ts';
import type { Connection } from '@cdw/kernel/listing.ts';
import { loadPresent } from '@cdw/kernel/loaders.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { Context } from './context.ts';
import type { AccessRight } from './generated/prisma/client.ts';
import type { AccessTerms } from './generated/prisma/enums.ts';
import { optionalIdentifierOf } from './identifiers.ts';
import { holds } from './partnerships-selection.ts';

export type AccessRightsArgs = PageArgs & {
  readonly host?: string | null | undefined;
  readonly beneficiary?: string | null | undefined;
  readonly terms?: AccessTerms[] | null | undefined;
  readonly activeAt?: Date | null | undefined;
};

/** On which side of a right a space stands. */
export type Side = 'HOST' | 'BENEFICIARY';

const SPACE = { spc: 'Space' };

/** Each right once for each space that it names, so that those of one space are found by either side's index. */
const SIDES = sql`JOIN (SELECT h.id, h."hostSpaceId" AS space, 'HOST' AS side FROM partnerships."AccessRight" AS h
    UNION ALL SELECT b.id, b."beneficiarySpaceId", 'BENEFICIARY' FROM partnerships."AccessRight" AS b) AS s ON s.id = r.id`;

/** A page of the access rights that meet the filter; all of them, or those that name a space. */
export async function accessRightsPage(
  args: AccessRightsArgs,
  { lists, load }: Context,
  ofSpace?: { readonly id: string; readonly side?: Side | null | undefined },
): Promise<Connection<AccessRight>> {
  const day = args.activeAt ? toDay(args.activeAt) : today();
  const selection = {
    from: sql`partnerships."AccessRight" AS r JOIN partnerships."Partnership" AS p ON p.id = r."partnershipId"`,
    id: sql`r.id`,
    where: conditions(args),
    order: { name: 'PARTNERSHIP', by: sql`p."sortName"` },
  };
  const ofThatSpace = ofSpace && {
    ...selection,
    from: sql`${selection.from} ${SIDES}`,
    where: [...selection.where, ofSpace.side ? sql`s.side = ${ofSpace.side}` : undefined],
    parent: { column: sql`s.space`, key: ofSpace.id },
  };
  return await lists.page(ofThatSpace ?? selection, args, async (ids) =>
    (await loadPresent(load.accessRight, ids)).map((right) => on(right, day)),
  );
}

function conditions({ host, beneficiary, terms, activeAt }: AccessRightsArgs): (Sql | undefined)[] {
  const hostId = optionalIdentifierOf(SPACE, host, 'host');
  const beneficiaryId = optionalIdentifierOf(SPACE, beneficiary, 'beneficiary');
  return [
    hostId ? sql`r."hostSpaceId" = ${hostId}` : undefined,
    beneficiaryId ? sql`r."beneficiarySpaceId" = ${beneficiaryId}` : undefined,
    terms ? sql`r.terms = ANY(${terms}::text[]::partnerships."AccessTerms"[])` : undefined,
    activeAt ? holds(sql`r`, toDay(activeAt)) : undefined,
  ];
}
