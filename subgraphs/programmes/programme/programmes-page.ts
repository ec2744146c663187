import { type Day, toDay } from '@cdw/kernel/days.ts';
import { holds } from '@cdw/kernel/holding.ts';
import type { Connection } from '@cdw/kernel/listing.ts';
import { isOneOf } from '@cdw/kernel/one-of.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import { orderBy, type Parent } from '@cdw/kernel/selection.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import type { Context } from '../context.ts';
import type { Programme } from '../generated/prisma/client.ts';
import type { ProgrammesArgs } from './programmes.ts';

/** A page of the programmes that meet the filter, each looked at on a day: all of them, or those of a parent. */
export const programmesPage = (
  { lists, load }: Context,
  args: PageArgs & ProgrammesArgs,
  day: Day,
  parent?: Parent,
): Promise<Connection<Programme>> => {
  const { kind, activeAt, text } = args;
  const selection = {
    from: sql`programmes."Programme" AS p`,
    id: sql`p.id`,
    where: [
      isOneOf(sql`p.kind`, kind, sql`programmes."ProgrammeKind"`),
      activeAt ? holds(sql`p`, toDay(activeAt)) : undefined,
      holdsText(sql`p."searchText"`, text),
    ],
    order: orderBy('TEXT', sql`p."sortName"`),
    parent,
  };
  return lists.page(selection, args, load.programme, day);
};
