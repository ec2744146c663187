import { loadReferred } from '@cdw/kernel/loaders.ts';
import { changeThing } from '@cdw/kernel/writing/change-thing.ts';
import { recorded } from '@cdw/kernel/writing/recorded.ts';
import { builder } from '../builder.ts';
import { commitmentFields, correctedFields, WRITE } from '../input-fields.ts';
import { COMMITMENT } from '../kinds.ts';
import { LEDGER } from '../ledger.ts';
import { checkedStated, knownFrom, organisationNamed, permitPromise } from '../new-commitment.ts';
import { recordedAs } from '../recorded-as.ts';
import { redateStatuses } from '../redated-statuses.ts';

const CorrectCommitmentInput = builder.inputType('CorrectCommitmentInput', {
  description:
    'A commitment was recorded wrongly. What is left out stays as it is recorded; null says that no source tells.',
  fields: (t) => ({ ...commitmentFields(t), ...correctedFields(t) }),
});

builder.mutationField('correctCommitment', (t) =>
  t.field({
    type: 'Commitment',
    nullable: true,
    description:
      'Mends a mistake in what is recorded of a commitment, by the rules of `recordCommitment`; the audit keeps what stood there. Its statuses follow its corrected dates. What an office said later is a commitment of its own: `reviseCommitment`. Who may record it may.',
    authScopes: WRITE,
    args: {
      input: t.arg({ type: CorrectCommitmentInput, required: true, description: 'Which one, and what is right.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { commitment, version, sources, ...given } = input;
      const id = await changeThing(
        COMMITMENT,
        context,
        { id: commitment, version, sources },
        {
          mutation: 'correctCommitment',
          input,
          kind: 'CORRECTED',
          isCorrection: true,
          right: {
            refers: organisationNamed(given),
            permit: ({ referred }) => permitPromise(context.viewer, given, referred),
          },
          check: (faults) => {
            if (Object.values(given).every((value) => value === undefined)) {
              faults.add('input', 'NO_CHANGE', 'says nothing that was wrong. Give at least one field as it should be.');
            }
          },
          work: async ({ tables, faults, row, sourceKeys }) => {
            const right = recordedAs(row, given);
            const checked = await checkedStated(tables, faults, right);
            faults.settle();
            await redateStatuses(tables, faults, { ...checked, id: row.id });
            const all = [...new Set([...row.sourceKeys, ...sourceKeys])];
            const { id: of } = await tables.commitment.update({
              where: { id: row.id },
              data: { ...checked, sourceKeys: all },
            });
            const revised = row.revisesId && (await tables.commitment.findUnique({ where: { id: row.revisesId } }));
            if (!revised || knownFrom(row).date === knownFrom(right).date) return of;
            // From when this one was stated, the one that it revises is no longer in force.
            const { actor } = context.viewer;
            const deed = { type: 'Commitment', id: revised.id, kind: 'CORRECTED', isCorrection: true, actor } as const;
            await recorded(LEDGER, tables, deed, async () => {
              const raised = { version: { increment: 1 } };
              await tables.commitment.update({ where: { id: revised.id }, data: raised });
              await redateStatuses(tables, faults, revised, knownFrom(right).date);
            });
            return of;
          },
        },
      );
      return await loadReferred(context.load.commitment, id);
    },
  }),
);
