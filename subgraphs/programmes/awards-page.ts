import { type Day, fromDay } from '@cdw/kernel/days.ts';
import type { Connection } from '@cdw/kernel/listing.ts';
import { identifierOf, isNamed } from '@cdw/kernel/lookup.ts';
import { isOneOf } from '@cdw/kernel/one-of.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { orderBy, type Parent } from '@cdw/kernel/selection.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import type { Context } from './context.ts';
import { isMadeBy } from './funding.ts';
import type { Award } from './generated/prisma/client.ts';
import { BENEFICIARIES, CALL } from './named.ts';
import { beneficiaryNaming } from './namings.ts';
import type { AwardsArgs } from './types/award-connection.ts';

/** A page of the awards that meet the filter, the latest first: all of them, or those of a parent, and those made by a day. */
export const awardsPage = (
  { lists, load }: Context,
  args: PageArgs & AwardsArgs,
  parent?: Parent,
  madeBy?: Day,
): Promise<Connection<Award>> => {
  const { call, beneficiary, beneficiaryKind, year } = args;
  const selection = {
    from: sql`programmes."Award" AS a`,
    id: sql`a.id`,
    where: [
      isNamed(sql`a."callId"`, CALL, call, 'call'),
      typeof beneficiary === 'string'
        ? sql`a."beneficiaryId" = ${identifierOf(BENEFICIARIES, beneficiary, 'beneficiary')}`
        : undefined,
      isOneOf(sql`a."beneficiaryKind"`, beneficiaryKind, sql`programmes."BeneficiaryKind"`),
      typeof year === 'number'
        ? sql`EXISTS (SELECT FROM programmes."Tranche" AS t WHERE t."awardId" = a.id AND t.year = ${year}
            AND t."validThrough" IS NULL)`
        : undefined,
      madeBy && isMadeBy(sql`${fromDay(madeBy)}::date`),
    ],
    order: orderBy('DAY', sql`a."orderDay"`, 'DESC'),
    parent,
    namings: [{ table: CALL, names: call, argument: 'call' }, ...beneficiaryNaming(beneficiary)],
  };
  return lists.page(selection, args, load.award);
};
