import { loadReferred } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';
import { changeSpace } from '../change-space.ts';
import { withdrawClosing } from '../closing.ts';
import { spaceFields, WRITE } from '../input-fields.ts';

const WithdrawSpaceClosingInput = builder.inputType('WithdrawSpaceClosingInput', {
  description: 'A space is not to close, though that was announced.',
  fields: spaceFields,
});

builder.mutationField('withdrawSpaceClosing', (t) =>
  t.field({
    type: 'Space',
    nullable: true,
    description:
      'Withdraws a closing, or a merger into another space, that lies ahead: memberships and plans go on as if it had not been announced. To close on another day, close it again afterwards.',
    authScopes: WRITE,
    args: { input: t.arg({ type: WithdrawSpaceClosingInput, required: true, description: 'Which space.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changeSpace(context, input, {
        mutation: 'withdrawSpaceClosing',
        kind: 'CLOSING_WITHDRAWN',
        work: async (edit) => {
          await withdrawClosing(edit);
          return undefined;
        },
      });
      return await loadReferred(context.load.space, id);
    },
  }),
);
