import { fromDay } from '@cdw/kernel/days.ts';
import { loadWritten } from '@cdw/kernel/loaders.ts';
import { lastDayOf } from '@cdw/kernel/partial-date.ts';
import { changeThing } from '@cdw/kernel/writing/change-thing.ts';
import { builder } from '../builder.ts';
import { checkProjects, closing, isOpen } from '../call-dates.ts';
import { callFields, WRITE } from '../input-fields.ts';
import { CALL } from '../kinds.ts';
import { checkNotBefore } from '../money/checked-figures.ts';

const CloseCallInput = builder.inputType('CloseCallInput', {
  description: 'A call takes no more projects.',
  fields: (t) => ({
    ...callFields(t),
    on: t.date('The last date on which projects can be submitted; it may lie ahead'),
    projectsReceived: t.int({ description: 'Projects that were submitted, where they are counted.' }),
    projectsDiscarded: t.int({ description: 'Projects of these that were put aside before the choice.' }),
  }),
});

builder.mutationField('closeCall', (t) =>
  t.field({
    type: 'Call',
    nullable: true,
    description:
      'Closes a call; on the days until then it stays open. As long as it is open, the closing can be moved by another one, and withdrawn by `withdrawCallClosing`. The agency may, and who organises, funds or coordinates the call or its programme.',
    authScopes: WRITE,
    args: { input: t.arg({ type: CloseCallInput, required: true, description: 'Which call, and when.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changeThing(
        CALL,
        context,
        { ...input, id: input.call },
        {
          mutation: 'closeCall',
          input,
          kind: 'CLOSED',
          check: (faults) => checkProjects(faults, input),
          work: async ({ tables, faults, row: call, sourceKeys }) => {
            if (!isOpen(call)) {
              const message = `the call was closed already, in ${call.closedOn}. Mend a mistake by \`correctCall\`.`;
              faults.add('input.call', 'ALREADY_ENDED', message);
            }
            checkNotBefore(faults, 'input.on', fromDay(lastDayOf(input.on)), call.launchedOn);
            faults.settle();
            await tables.call.update({
              where: { id: call.id },
              data: {
                ...closing(input.on),
                projectsReceived: input.projectsReceived ?? call.projectsReceived,
                projectsDiscarded: input.projectsDiscarded ?? call.projectsDiscarded,
                sourceKeys: [...new Set([...call.sourceKeys, ...sourceKeys])],
              },
            });
            return undefined;
          },
        },
      );
      return await loadWritten(context.load.call, id);
    },
  }),
);
