import { loadReferred } from '@cdw/kernel/loaders.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import { recorded } from '@cdw/kernel/writing/recorded.ts';
import { keepSources } from '@cdw/kernel/writing/sources.ts';
import { type Deciding, written } from '@cdw/kernel/writing/written.ts';
import { builder } from '../builder.ts';
import { statedFields, subjectsField, WRITE } from '../input-fields.ts';
import { keepersOfSubjects } from '../keepers.ts';
import { COMMITMENT } from '../kinds.ts';
import { LEDGER } from '../ledger.ts';
import { checkedCommitment, newCommitment, organisationNamed, permitPromise } from '../new-commitment.ts';
import { newSubjects, subjectsNamed } from '../subject/new-subjects.ts';
import type { Tables } from '../tables.ts';

const RecordCommitmentInput = builder.inputType('RecordCommitmentInput', {
  description: 'Something that an office or a programme said would be so.',
  fields: (t) => ({ ...statedFields(t), subjects: subjectsField(t, 'to which it applies'), sources: t.sources() }),
});

builder.mutationField('recordCommitment', (t) =>
  t.field({
    type: 'Commitment',
    nullable: true,
    description:
      'Records a commitment, which is IN_FORCE until its deadline and UNKNOWN after it, until `settleCommitment`. The agency may; of programmes and calls only, also who organises, funds or coordinates all of them, but not for another `organisation`.',
    authScopes: WRITE,
    args: { input: t.arg({ type: RecordCommitmentInput, required: true, description: 'What was said, of what.' }) },
    resolve: async (_root, { input }, context) => {
      const ids = input.subjects.map(String);
      const refers = subjectsNamed(ids);
      const right = {
        refers: async () => organisationNamed(input),
        permit: async ({ tables, referred }: Deciding<Tables>) => {
          permitOrganisations(context.viewer, await keepersOfSubjects(tables, ids), COMMITMENT.who);
          permitPromise(context.viewer, input, referred);
        },
      };
      const intent = { mutation: 'recordCommitment', input, right, refers };
      const commitment = await written<Tables>(context, 'programmes', intent, async (tables, faults) => {
        const checked = await checkedCommitment(tables, faults, input);
        const subjects = await newSubjects(tables, faults, ids, 1);
        const sourceKeys = await keepSources(tables, 'programmes', input.sources, faults);
        faults.settle();
        const id = newId('cmt');
        const deed = { type: 'Commitment', id, kind: 'RECORDED', actor: context.viewer.actor } as const;
        const further = { id, revisesId: null, subjects, sourceKeys };
        await recorded(LEDGER, tables, deed, () => newCommitment(tables, { ...checked, ...further }));
        return id;
      });
      return await loadReferred(context.load.commitment, commitment);
    },
  }),
);
