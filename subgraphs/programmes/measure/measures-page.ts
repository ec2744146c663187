import type { Connection } from '@cdw/kernel/listing.ts';
import { identifierOf, isNamed } from '@cdw/kernel/lookup.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import { orderBy, type Parent } from '@cdw/kernel/selection.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import type { Context } from '../context.ts';
import type { Measure } from '../generated/prisma/client.ts';
import { PROGRAMME, SUBJECTS } from '../named.ts';
import { subjectNaming } from '../namings.ts';
import { isReachedFrom, measuresReaching } from '../reach.ts';
import type { MeasuresArgs } from './measures.ts';

/** A page of the measures that meet the filter: all of them, or those of a parent. */
export const measuresPage = (
  { lists, load }: Context,
  args: PageArgs & MeasuresArgs,
  parent?: Parent,
): Promise<Connection<Measure>> => {
  const { programme, subject, code, text } = args;
  const selection = {
    from: sql`programmes."Measure" AS m`,
    id: sql`m.id`,
    where: [
      isNamed(sql`m."programmeId"`, PROGRAMME, programme, 'programme'),
      typeof subject === 'string'
        ? isReachedFrom(measuresReaching, sql`m.id`, identifierOf(SUBJECTS, subject, 'subject'))
        : undefined,
      typeof code === 'string' ? sql`m.code = ${code}` : undefined,
      holdsText(sql`m."searchText"`, text),
    ],
    order: orderBy('TEXT', sql`m."sortName"`),
    parent,
    namings: [{ table: PROGRAMME, names: programme, argument: 'programme' }, ...subjectNaming(subject)],
  };
  return lists.page(selection, args, load.measure);
};
