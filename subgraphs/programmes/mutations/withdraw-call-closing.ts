import { loadWritten } from '@cdw/kernel/loaders.ts';
import { changeThing } from '@cdw/kernel/writing/change-thing.ts';
import { builder } from '../builder.ts';
import { closing, isOpen } from '../call-dates.ts';
import { callFields, WRITE } from '../input-fields.ts';
import { CALL } from '../kinds.ts';

const WithdrawCallClosingInput = builder.inputType('WithdrawCallClosingInput', {
  description: 'A call is not to close on the date that was announced.',
  fields: callFields,
});

builder.mutationField('withdrawCallClosing', (t) =>
  t.field({
    type: 'Call',
    nullable: true,
    description:
      'Withdraws the closing of a call that is still open: it stays open until `closeCall`. To prolong it to another date, close it again by that date. The agency may, and who organises, funds or coordinates the call or its programme.',
    authScopes: WRITE,
    args: { input: t.arg({ type: WithdrawCallClosingInput, required: true, description: 'Which call.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changeThing(
        CALL,
        context,
        { ...input, id: input.call },
        {
          mutation: 'withdrawCallClosing',
          input,
          kind: 'CLOSING_WITHDRAWN',
          work: async ({ tables, faults, row: call, sourceKeys }) => {
            if (call.closedOn === null) {
              faults.add('input.call', 'NO_CHANGE', 'it is not to close, so there is nothing to withdraw.');
            } else if (!isOpen(call)) {
              const message = `it closed in ${call.closedOn}, and only what lies ahead is withdrawn. Mend a mistake by \`correctCall\`.`;
              faults.add('input.call', 'ALREADY_ENDED', message);
            }
            faults.settle();
            const all = [...new Set([...call.sourceKeys, ...sourceKeys])];
            await tables.call.update({ where: { id: call.id }, data: { ...closing(null), sourceKeys: all } });
            return undefined;
          },
        },
      );
      return await loadWritten(context.load.call, id);
    },
  }),
);
