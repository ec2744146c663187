import { loadReferred } from '@cdw/kernel/loaders.ts';
import { end, endingColumns, endings } from '@cdw/kernel/writing/succeed.ts';
import { builder } from '../builder.ts';
import { changeSpace } from '../change-space.ts';
import { named } from '../existing.ts';
import { fromField, spaceFields, WRITE } from '../input-fields.ts';

const LeaveNetworkInput = builder.inputType('LeaveNetworkInput', {
  description: 'A space leaves a network.',
  fields: (t) => ({
    ...spaceFields(t),
    network: t.id({ required: true, description: 'Identifier of the network; begins with `net_`.' }),
    through: fromField(t, 'The last date on which it is a member'),
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
        check: () => undefined,
        work: async ({ tables, faults, space, sourceKeys }) => {
          await named(faults, 'input.network', input.network, 'net', (key) =>
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
