import { dayOf, on } from '@cdw/kernel/as-of.ts';
import { loadPresent } from '@cdw/kernel/loaders.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import { holds } from '../spaces-selection.ts';

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
        isActive: t.arg.boolean({
          description: 'Only those that exist (`true`), or do not (`false`), on the day asked for.',
        }),
        text: t.arg.string({ description: 'With each of these words in its names, at least as a part of a word.' }),
        asOf: t.asOfArg(),
      },
      resolve: (_root, { isActive, text, ...args }, { load, lists }) => {
        const day = dayOf({}, args);
        const where = [
          typeof isActive === 'boolean' ? sql`(${holds(sql`n`, day)}) = ${isActive}` : undefined,
          holdsText(sql`n."searchText"`, text),
        ];
        const order = { name: 'NAME', by: sql`n."sortName"` };
        return lists.page({ from: sql`spaces."Network" AS n`, id: sql`n.id`, where, order }, args, async (ids) =>
          (await loadPresent(load.network, ids)).map((network) => on(network, day)),
        );
      },
    },
    NetworkConnection,
  ),
);
