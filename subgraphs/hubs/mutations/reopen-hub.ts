import { loadReferred } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';
import { changeHub } from '../change-hub.ts';
import { hubFields, WRITE } from '../input-fields.ts';
import { beginStatus } from '../status.ts';

const ReopenHubInput = builder.inputType('ReopenHubInput', {
  description: 'A creative hub that was closed takes up its work again.',
  fields: (t) => ({
    ...hubFields(t),
    from: t.date('When it is at work again'),
  }),
});

builder.mutationField('reopenHub', (t) =>
  t.field({
    type: 'CreativeHub',
    nullable: true,
    description: 'Opens a closed hub again from a date on. What it offers then is offered anew, by `offerHubService`.',
    authScopes: WRITE,
    args: { input: t.arg({ type: ReopenHubInput, required: true, description: 'Which hub, and when.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changeHub(context, input, {
        mutation: 'reopenHub',
        kind: 'REOPENED',
        work: async (edit) => {
          const closed = await edit.tables.hubStatusPeriod.count({ where: { hubId: edit.row.id, status: 'CLOSED' } });
          if (closed === 0) edit.faults.add('input.hub', 'INVALID', 'was never closed. Launch it instead.');
          await beginStatus(edit, 'ACTIVE', { from: input.from, path: 'input.from' });
          return undefined;
        },
      });
      return await loadReferred(context.load.creativeHub, id);
    },
  }),
);
