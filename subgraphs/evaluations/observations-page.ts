import { touches } from '@cdw/kernel/holding.ts';
import type { Connection } from '@cdw/kernel/listing.ts';
import { isNamed } from '@cdw/kernel/lookup.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { orderBy, type Parent } from '@cdw/kernel/selection.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import type { Context } from './context.ts';
import { subjectNaming } from './foreign.ts';
import type { Observation, ObservationStatus } from './generated/prisma/client.ts';
import { INDICATOR, indicatorKey } from './named.ts';
import { subjectKey } from './subject.ts';
import type { ObservationsArgs } from './types/observation-connection.ts';
import { isListed } from './visibility.ts';

/** Of which status observations are listed where none is asked for: a draft is shown to nobody by accident. */
const STATUSES_DEFAULT: ObservationStatus[] = ['PUBLISHED'];

/** A page of the observations that meet the filter, in the order of their periods: all of them, or those of a parent. */
export const observationsPage = (
  { lists, load, viewer }: Context,
  args: PageArgs & ObservationsArgs,
  parent?: Parent,
): Promise<Connection<Observation>> => {
  const { subject, indicator, status } = args;
  const selection = {
    from: sql`evaluations."Observation" AS o`,
    id: sql`o.id`,
    where: [
      typeof subject === 'string' ? sql`o."subjectId" = ${subjectKey(subject)}` : undefined,
      isNamed(sql`o."indicatorId"`, INDICATOR, indicator?.map(indicatorKey), 'indicator'),
      isListed(status?.length ? status : STATUSES_DEFAULT, viewer),
      ...touches(sql`o`, args),
    ],
    order: orderBy('DAY', sql`o."firstDay"`),
    parent,
    namings: [
      { table: INDICATOR, names: indicator?.map(indicatorKey), argument: 'indicator' },
      ...subjectNaming(subject),
    ],
  };
  return lists.page(selection, args, load.observation);
};
