import { loadReferred } from '@cdw/kernel/loaders.ts';
import { orderDay } from '@cdw/kernel/seed/successive.ts';
import { builder } from '../builder.ts';
import { changeHub } from '../change-hub.ts';
import { hubFields, WRITE } from '../input-fields.ts';
import { beginStatus } from '../status.ts';

const LaunchHubInput = builder.inputType('LaunchHubInput', {
  description: 'A creative hub that was selected begins its work.',
  fields: (t) => ({
    ...hubFields(t),
    on: t.date('When it begins its work'),
  }),
});

builder.mutationField('launchHub', (t) =>
  t.field({
    type: 'CreativeHub',
    nullable: true,
    description: 'Begins the work of a hub: it is ACTIVE from a date on.',
    authScopes: WRITE,
    args: { input: t.arg({ type: LaunchHubInput, required: true, description: 'Which hub, and when.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changeHub(context, input, {
        mutation: 'launchHub',
        kind: 'LAUNCHED',
        work: async (edit) => {
          await beginStatus(edit, 'ACTIVE', { from: input.on, path: 'input.on' });
          if (edit.row.launchedOn === null) {
            const launch = { launchedOn: input.on, launchedFirstDay: orderDay(input.on) };
            await edit.tables.creativeHub.update({ where: { id: edit.row.id }, data: launch });
          }
          return undefined;
        },
      });
      return await loadReferred(context.load.creativeHub, id);
    },
  }),
);
