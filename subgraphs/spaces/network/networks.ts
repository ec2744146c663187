import { dayOf } from '@cdw/kernel/as-of.ts';
import { toDay } from '@cdw/kernel/days.ts';
import { holds } from '@cdw/kernel/holding.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import { orderBy } from '@cdw/kernel/selection.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';

const NetworkConnection = builder.connectionObject({
  type: 'Network',
  name: 'NetworkConnection',
  description: 'A page of a list of networks.',
});

builder.queryField('networks', (t) =>
  t.connection(
    {
      type: 'Network',
      nullable: true,
      description: 'Networks of spaces, ordered by name; dissolved ones too.',
      args: {
        activeAt: t.arg({
          type: 'Date',
          description: 'That exist on this day; dissolved and later ones too when left out.',
        }),
        text: t.arg.words('its names'),
        asOf: t.arg.asOf(),
      },
      resolve: (_root, { activeAt, text, ...args }, { load, lists }) => {
        const where = [activeAt ? holds(sql`n`, toDay(activeAt)) : undefined, holdsText(sql`n."searchText"`, text)];
        const order = orderBy('TEXT', sql`n."sortName"`);
        const selection = { from: sql`spaces."Network" AS n`, id: sql`n.id`, where, order };
        return lists.page(selection, args, load.network, dayOf({}, { ...args, activeAt }));
      },
    },
    NetworkConnection,
  ),
);
