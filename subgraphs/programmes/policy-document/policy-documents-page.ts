import { type Day, fromDay, toDay } from '@cdw/kernel/days.ts';
import type { Connection } from '@cdw/kernel/listing.ts';
import { identifierOf } from '@cdw/kernel/lookup.ts';
import { isOneOf } from '@cdw/kernel/one-of.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import { orderBy, type Parent } from '@cdw/kernel/selection.ts';
import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { Context } from '../context.ts';
import type { PolicyDocument } from '../generated/prisma/client.ts';
import { SUBJECTS } from '../named.ts';
import { subjectNaming } from '../namings.ts';
import { documentsReaching, isReachedFrom } from '../reach.ts';
import type { PolicyDocumentsArgs } from './policy-documents.ts';

/** A page of the documents that meet the filter, the latest first: all of them, or those of a parent. */
export const policyDocumentsPage = (
  { lists, load }: Context,
  args: PageArgs & PolicyDocumentsArgs,
  parent?: Parent,
): Promise<Connection<PolicyDocument>> => {
  const { subject, kind, publishedAfter, publishedBefore, text } = args;
  const selection = {
    from: sql`programmes."PolicyDocument" AS d`,
    id: sql`d.id`,
    where: [
      typeof subject === 'string'
        ? isReachedFrom(documentsReaching, sql`d.id`, identifierOf(SUBJECTS, subject, 'subject'))
        : undefined,
      isOneOf(sql`d.kind`, kind, sql`programmes."DocumentKind"`),
      publishedAfter ? isPublished(sql`>`, toDay(publishedAfter)) : undefined,
      publishedBefore ? isPublished(sql`<`, toDay(publishedBefore)) : undefined,
      holdsText(sql`d."searchText"`, text),
    ],
    order: orderBy('DAY', sql`d."orderDay"`, 'DESC'),
    parent,
    namings: subjectNaming(subject),
  };
  return lists.page(selection, args, load.policyDocument);
};

const isPublished = (comparison: Sql, day: Day): Sql =>
  sql`coalesce(d."publishedOn", d."answeredOn") IS NOT NULL AND d."orderDay" ${comparison} ${fromDay(day)}::date`;
