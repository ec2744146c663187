import { touches } from '@cdw/kernel/holding.ts';
import { orderBy } from '@cdw/kernel/selection.ts';
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
        periodFrom: t.arg({
          type: 'PartialDate',
          description: 'Only periods that do not end before this: before its first day, where it is a month or a year.',
        }),
        periodThrough: t.arg({
          type: 'PartialDate',
          description: 'Only periods that do not begin after this: after its last day, where it is a month or a year.',
        }),
      },
      resolve: ({ id }, args, { lists, load }) => {
        const selection = {
          from: sql`partnerships."SharedUse" AS u`,
          id: sql`u.id`,
          where: touches(sql`u`, args),
          order: orderBy('DAY', sql`u."firstDay"`, 'DESC'),
          parent: { column: sql`u."accessRightId"`, key: id },
        };
        return lists.page(selection, args, load.sharedUse);
      },
    },
    SharedUseConnection,
  ),
);
