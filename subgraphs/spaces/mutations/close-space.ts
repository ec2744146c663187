import { loadReferred } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';
import { changeSpace } from '../change-space.ts';
import { close } from '../closing.ts';
import { spaceFields, WRITE } from '../input-fields.ts';

const CloseSpaceInput = builder.inputType('CloseSpaceInput', {
  description: 'A space closes for good.',
  fields: (t) => ({ ...spaceFields(t), on: t.date('When it is closed: the first day on which it is not open') }),
});

builder.mutationField('closeSpace', (t) =>
  t.field({
    type: 'Space',
    nullable: true,
    description:
      'Closes a space for good from a date on: its memberships and plans end with it, its operator and its last place stay. A date that lies ahead announces it, and can be withdrawn by `withdrawSpaceClosing`.',
    authScopes: WRITE,
    args: { input: t.arg({ type: CloseSpaceInput, required: true, description: 'Which space, and when.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changeSpace(context, input, {
        mutation: 'closeSpace',
        kind: 'CLOSED',
        work: async (edit) => {
          await close(edit, { on: input.on, path: 'input.on' });
          return undefined;
        },
      });
      return await loadReferred(context.load.space, id);
    },
  }),
);
