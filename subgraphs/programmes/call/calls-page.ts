import { fromDay, toDay } from '@cdw/kernel/days.ts';
import type { Connection } from '@cdw/kernel/listing.ts';
import { idNamed } from '@cdw/kernel/lookup.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import { type Order, orderBy, type Parent } from '@cdw/kernel/selection.ts';
import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { Context } from '../context.ts';
import type { Call } from '../generated/prisma/client.ts';
import { PROGRAMME } from '../named.ts';
import { callsOfProgrammes, isReachedFrom } from '../reach.ts';
import type { CallsArgs } from './calls.ts';

/** A page of the calls that meet the filter: all of them, or those of a parent. */
export const callsPage = (
  { lists, load }: Context,
  args: PageArgs & CallsArgs,
  parent?: Parent,
): Promise<Connection<Call>> => {
  const { programme, activeAt, text } = args;
  const selection = {
    from: sql`programmes."Call" AS c`,
    id: sql`c.id`,
    where: [
      typeof programme === 'string'
        ? isReachedFrom(callsOfProgrammes, sql`c.id`, idNamed(PROGRAMME, programme, 'programme'))
        : undefined,
      activeAt ? isOpenOn(fromDay(toDay(activeAt))) : undefined,
      holdsText(sql`c."searchText"`, text),
    ],
    order: orderOf(args),
    parent,
    namings: [{ table: PROGRAMME, names: programme, argument: 'programme' }],
  };
  return lists.page(selection, args, load.call);
};

const isOpenOn = (day: Date): Sql => sql`c."openFirstDay" <= ${day}::date AND c."openLastDay" >= ${day}::date`;

const COLUMNS = {
  TITLE: { type: 'TEXT', by: sql`c."sortName"` },
  LAUNCHED_ON: { type: 'DAY', by: sql`c."launchedFirstDay"` },
} as const;

function orderOf({ orderBy: asked }: CallsArgs): Order {
  const { field, direction } = asked ?? { field: 'LAUNCHED_ON' as const, direction: 'DESC' as const };
  const { type, by } = COLUMNS[field];
  return orderBy(type, by, direction);
}
