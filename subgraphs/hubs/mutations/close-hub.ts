import { loadReferred } from '@cdw/kernel/loaders.ts';
import { endingColumns, endings, succeed } from '@cdw/kernel/writing/succeed.ts';
import { builder } from '../builder.ts';
import { changeHub } from '../change-hub.ts';
import { hubFields, WRITE } from '../input-fields.ts';
import { beginStatus } from '../status.ts';

const CloseHubInput = builder.inputType('CloseHubInput', {
  description: 'A creative hub ends its work.',
  fields: (t) => ({
    ...hubFields(t),
    on: t.date('When it is closed: the first day on which it is not at work'),
  }),
});

builder.mutationField('closeHub', (t) =>
  t.field({
    type: 'CreativeHub',
    nullable: true,
    description:
      'Closes a hub from a date on: its services and its links to spaces end with it, its partners and its last site stay. A date that lies ahead announces it, and can be withdrawn by `withdrawHubClosing`.',
    authScopes: WRITE,
    args: { input: t.arg({ type: CloseHubInput, required: true, description: 'Which hub, and when.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changeHub(context, input, {
        mutation: 'closeHub',
        kind: 'CLOSED',
        work: async (edit) => {
          const { tables, faults, row } = edit;
          const where = { hubId: row.id, validThrough: null };
          const services = endings(faults, 'input.on', succeed(await tables.hubService.findMany({ where }), input.on));
          const links = endings(faults, 'input.on', succeed(await tables.hubSpace.findMany({ where }), input.on));
          await beginStatus(edit, 'CLOSED', { from: input.on, path: 'input.on' });
          for (const ending of services) {
            await tables.hubService.update({ where: { id: ending.id }, data: endingColumns(ending) });
          }
          for (const ending of links) {
            await tables.hubSpace.update({ where: { id: ending.id }, data: endingColumns(ending) });
          }
          return undefined;
        },
      });
      return await loadReferred(context.load.creativeHub, id);
    },
  }),
);
