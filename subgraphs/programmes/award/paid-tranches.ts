import { dayOf } from '@cdw/kernel/as-of.ts';
import { holds } from '@cdw/kernel/holding.ts';
import { orderBy } from '@cdw/kernel/selection.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import { Organisation } from '../references/organisation.ts';

const TrancheConnection = builder.connectionObject({
  type: 'Tranche',
  name: 'TrancheConnection',
  description: 'A page of a list of tranches.',
});

builder.objectField(Organisation, 'paidTranches', (t) =>
  t.connection(
    {
      type: 'Tranche',
      nullable: true,
      description:
        'The tranches of awards that are money of the organisation as they are on the day asked for, the latest year first.',
      args: { year: t.arg.int({ description: 'Of this year.' }), asOf: t.arg.asOf() },
      resolve: (organisation, { year, ...args }, { lists, load }) => {
        const day = dayOf(organisation, args);
        const selection = {
          from: sql`programmes."Tranche" AS t`,
          id: sql`t.id`,
          // A plan that was paid is the payment's past, and would count twice.
          where: [holds(sql`t`, day), typeof year === 'number' ? sql`t.year = ${year}` : undefined],
          order: orderBy('INTEGER', sql`t.year`, 'DESC'),
          parent: { column: sql`t."payerId"`, key: organisation.id },
        };
        return lists.page(selection, args, load.tranche, day);
      },
    },
    TrancheConnection,
  ),
);
