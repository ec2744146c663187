import { fromDay } from '@cdw/kernel/days.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { lastDayOf } from '@cdw/kernel/partial-date.ts';
import { changeThing } from '@cdw/kernel/writing/change-thing.ts';
import { builder } from '../builder.ts';
import { checkNotAhead } from '../checked-figures.ts';
import { commitmentFields, WRITE } from '../input-fields.ts';
import { COMMITMENT } from '../kinds.ts';
import { succeedStatus } from '../succeed-status.ts';
import { CommitmentOutcome } from '../types/commitment-outcome.ts';

const SettleCommitmentInput = builder.inputType('SettleCommitmentInput', {
  description: 'A source shows what became of a commitment.',
  fields: (t) => ({
    ...commitmentFields(t),
    outcome: t.field({ type: CommitmentOutcome, required: true, description: 'Whether it was fulfilled.' }),
    on: t.date('From when that is so; it cannot lie ahead'),
  }),
});

builder.mutationField('settleCommitment', (t) =>
  t.field({
    type: 'Commitment',
    nullable: true,
    description:
      'Says that a commitment was met or missed, from a date on; on the days before it keeps its status. Who may record it may.',
    authScopes: WRITE,
    args: {
      input: t.arg({ type: SettleCommitmentInput, required: true, description: 'Which one, what of it, from when.' }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await changeThing(
        COMMITMENT,
        context,
        { ...input, id: input.commitment },
        {
          mutation: 'settleCommitment',
          input,
          kind: input.outcome,
          check: (faults) => checkNotAhead(faults, 'input.on', input.on),
          work: async (edit) => {
            const { deadline, deadlineFirstDay } = edit.row;
            if (input.outcome === 'MISSED' && deadlineFirstDay && fromDay(lastDayOf(input.on)) < deadlineFirstDay) {
              const message = `lies before the deadline, ${deadline}: what is still to be fulfilled is not missed yet.`;
              edit.faults.add('input.on', 'INVALID', message);
            }
            const final = ['REVISED', 'MET', 'MISSED'] as const;
            await succeedStatus(edit, { status: input.outcome, on: input.on, path: 'input.on', final });
            return undefined;
          },
        },
      );
      return await loadReferred(context.load.commitment, id);
    },
  }),
);
