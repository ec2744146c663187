import { loadReferred } from '@cdw/kernel/loaders.ts';
import { end, endingColumns, endings } from '@cdw/kernel/writing/succeed.ts';
import { builder } from '../builder.ts';
import { changeHub } from '../change-hub.ts';
import { hubFields, WRITE } from '../input-fields.ts';

const WithdrawHubServiceInput = builder.inputType('WithdrawHubServiceInput', {
  description: 'A creative hub offers a service no longer.',
  fields: (t) => ({
    ...hubFields(t),
    service: t.string({ required: true, description: 'What the service is called, in French.' }),
    through: t.date('The last date on which it is so'),
  }),
});

builder.mutationField('withdrawHubService', (t) =>
  t.field({
    type: 'CreativeHub',
    nullable: true,
    description: 'Ends the offer of a service; on the days until then it stays on offer.',
    authScopes: WRITE,
    args: {
      input: t.arg({ type: WithdrawHubServiceInput, required: true, description: 'Which service, until when.' }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await changeHub(context, input, {
        mutation: 'withdrawHubService',
        kind: 'SERVICE_WITHDRAWN',
        work: async ({ tables, faults, row, sourceKeys }) => {
          const where = { hubId: row.id, nameFr: input.service, validThrough: null };
          const open = await tables.hubService.findFirst({ where });
          if (!open)
            faults.add(
              'input.service',
              'NOT_FOUND',
              'is not a service of the hub, or its end is known. Give one of `serviceHistory` without an end.',
            );
          const ended = open ? endings(faults, 'input.through', end(open, input.through)) : [];
          faults.settle();
          for (const ending of ended) {
            const all = [...new Set([...(open?.sourceKeys ?? []), ...sourceKeys])];
            await tables.hubService.update({
              where: { id: ending.id },
              data: { ...endingColumns(ending), sourceKeys: all },
            });
          }
          return undefined;
        },
      });
      return await loadReferred(context.load.creativeHub, id);
    },
  }),
);
