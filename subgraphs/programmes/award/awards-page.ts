import { type Day, fromDay } from '@cdw/kernel/days.ts';
import { holds } from '@cdw/kernel/holding.ts';
import type { Connection } from '@cdw/kernel/listing.ts';
import { identifierOf, isNamed } from '@cdw/kernel/lookup.ts';
import { isOneOf } from '@cdw/kernel/one-of.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { orderBy, type Parent } from '@cdw/kernel/selection.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import type { Context } from '../context.ts';
import type { Award } from '../generated/prisma/client.ts';
import { BENEFICIARIES, CALL } from '../named.ts';
import { beneficiaryNaming } from '../namings.ts';
import type { AwardsArgs } from './awards.ts';
import { isMadeBy } from './funding.ts';

/** A page of the awards that were made by a day and meet the filter, the latest first: all of them, or those of a parent. */
export const awardsPage = (
  { lists, load }: Context,
  args: PageArgs & AwardsArgs,
  day: Day,
  parent?: Parent,
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
            AND ${holds(sql`t`, day)})`
        : undefined,
      isMadeBy(sql`${fromDay(day)}::date`),
    ],
    order: orderBy('DAY', sql`a."orderDay"`, 'DESC'),
    parent,
    namings: [{ table: CALL, names: call, argument: 'call' }, ...beneficiaryNaming(beneficiary)],
  };
  return lists.page(selection, args, load.award, day);
};
