import { type Day, fromDay, toDay } from '@cdw/kernel/days.ts';
import { holds } from '@cdw/kernel/holding.ts';
import type { Connection } from '@cdw/kernel/listing.ts';
import { identifierOf } from '@cdw/kernel/lookup.ts';
import { isOneOf, isOneOfOrUnknown } from '@cdw/kernel/one-of.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import { orderBy, type Parent } from '@cdw/kernel/selection.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import type { Context } from '../context.ts';
import type { Commitment } from '../generated/prisma/client.ts';
import { SUBJECTS } from '../named.ts';
import { subjectNaming } from '../namings.ts';
import { commitmentsReaching, isReachedFrom } from '../reach.ts';
import type { CommitmentsArgs } from './commitments.ts';

/** A page of the commitments that meet the filter, each looked at on a day: all of them, or those of a parent. */
export const commitmentsPage = (
  { lists, load }: Context,
  args: PageArgs & CommitmentsArgs,
  day: Day,
  parent?: Parent,
): Promise<Connection<Commitment>> => {
  const { subject, kind, status, dueBefore, statedAfter, text } = args;
  const selection = {
    from: sql`programmes."Commitment" AS c LEFT JOIN programmes."CommitmentStatusPeriod" AS s
      ON s."commitmentId" = c.id AND ${holds(sql`s`, day)}`,
    id: sql`c.id`,
    where: [
      // What is said later is no commitment of the day.
      sql`c."statedFirstDay" <= ${fromDay(day)}::date`,
      typeof subject === 'string'
        ? isReachedFrom(commitmentsReaching, sql`c.id`, identifierOf(SUBJECTS, subject, 'subject'))
        : undefined,
      isOneOf(sql`c.kind`, kind, sql`programmes."CommitmentKind"`),
      isOneOfOrUnknown(sql`s.status`, status, sql`programmes."CommitmentStatus"`),
      dueBefore ? sql`c."deadlineLastDay" < ${fromDay(toDay(dueBefore))}::date` : undefined,
      statedAfter ? sql`c."statedFirstDay" > ${fromDay(toDay(statedAfter))}::date` : undefined,
      holdsText(sql`c."searchText"`, text),
    ],
    order: orderBy('DAY', sql`c."statedFirstDay"`),
    parent,
    namings: subjectNaming(subject),
  };
  return lists.page(selection, args, load.commitment, day);
};
