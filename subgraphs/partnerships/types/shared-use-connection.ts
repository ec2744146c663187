import { fromDay, toDay } from '@cdw/kernel/days.ts';
import { loadPresent } from '@cdw/kernel/loaders.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';

const SharedUseConnection = builder.connectionObject({
  type: 'SharedUse',
  name: 'SharedUseConnection',
  description: 'A page of a list of counted uses.',
});

builder.objectField('AccessRight', 'sharedUses', (t) =>
  t.connection(
    {
      type: 'SharedUse',
      description: 'How much the right was used, as counted, the latest period first.',
      args: {
        from: t.arg({ type: 'Date', description: 'Only periods that end on this day or later.' }),
        through: t.arg({ type: 'Date', description: 'Only periods that begin on this day or earlier.' }),
      },
      resolve: ({ id }, { from, through, ...page }, { lists, load }) => {
        const where = [
          from ? sql`u."lastDay" >= ${fromDay(toDay(from))}::date` : undefined,
          through ? sql`u."firstDay" <= ${fromDay(toDay(through))}::date` : undefined,
        ];
        const order = { name: 'PERIOD', by: sql`u."firstDay"`, isDescending: true };
        const parent = { column: sql`u."accessRightId"`, key: id };
        const selection = { from: sql`partnerships."SharedUse" AS u`, id: sql`u.id`, where, order, parent };
        return lists.page(selection, page, (ids) => loadPresent(load.sharedUse, ids));
      },
    },
    SharedUseConnection,
  ),
);
