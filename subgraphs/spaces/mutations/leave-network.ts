import { loadReferred } from '@cdw/kernel/loaders.ts';
import { named } from '@cdw/kernel/writing/existing.ts';
import { end, endingColumns, endings } from '@cdw/kernel/writing/succeed.ts';
import { builder } from '../builder.ts';
import { changeSpace } from '../change-space.ts';
import { spaceFields, WRITE } from '../input-fields.ts';
import { NETWORK } from '../named.ts';

const LeaveNetworkInput = builder.inputType('LeaveNetworkInput', {
  description: 'A space leaves a network.',
  fields: (t) => ({
    ...spaceFields(t),
    network: t.id({ required: true, description: 'Identifier of the network; begins with `net_`.' }),
    through: t.date('The last date on which it is a member'),
  }),
});

builder.mutationField('leaveNetwork', (t) =>
  t.field({
    type: 'Space',
    nullable: true,
    description: 'Ends the membership of a space in a network; it stays a member on the days until then.',
    authScopes: WRITE,
    args: {
      input: t.arg({ type: LeaveNetworkInput, required: true, description: 'Which space, which network, and when.' }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await changeSpace(context, input, {
        mutation: 'leaveNetwork',
        kind: 'LEFT_NETWORK',
        work: async ({ tables, faults, row: space, sourceKeys }) => {
          await named(faults, 'input.network', input.network, NETWORK, (key) =>
            tables.network.findUnique({ where: { id: key } }),
          );
          const where = { spaceId: space.id, networkId: input.network };
          const latest = await tables.membership.findFirst({ where, orderBy: { firstDay: 'desc' } });
          if (!latest)
            faults.add('input.network', 'NOT_FOUND', 'the space is not, and was not, a member of that network.');
          const ended = latest ? endings(faults, 'input.through', end(latest, input.through)) : [];
          faults.settle();
          for (const ending of ended) {
            const all = [...new Set([...(latest?.sourceKeys ?? []), ...sourceKeys])];
            await tables.membership.update({
              where: { id: ending.id },
              data: { ...endingColumns(ending), sourceKeys: all },
            });
          }
          return undefined;
        },
      });
      return await loadReferred(context.load.space, id);
    },
  }),
);
