import { loadReferred } from '@cdw/kernel/loaders.ts';
import { changeThing } from '@cdw/kernel/writing/change-thing.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import { recorded } from '@cdw/kernel/writing/recorded.ts';
import { builder } from '../builder.ts';
import { commitmentFields, statedFields, WRITE } from '../input-fields.ts';
import { keepersOfSubjects } from '../keepers.ts';
import { COMMITMENT } from '../kinds.ts';
import { LEDGER } from '../ledger.ts';
import { checkedCommitment, knownFrom, newCommitment, organisationNamed, permitPromise } from '../new-commitment.ts';
import { newSubjects, subjectsNamed } from '../subject/new-subjects.ts';
import { succeedStatus } from '../succeed-status.ts';

const ReviseCommitmentInput = builder.inputType('ReviseCommitmentInput', {
  description: 'A later commitment that replaces an earlier one: which one, and all that the later one says.',
  fields: (t) => ({
    ...commitmentFields(t),
    ...statedFields(t),
    subjects: t.idList({
      description: 'Identifiers of what the later one applies to, 50 at most; what the earlier one does when left out.',
    }),
  }),
});

builder.mutationField('reviseCommitment', (t) =>
  t.field({
    type: 'Commitment',
    nullable: true,
    description:
      'Replaces a commitment by a later one, which is answered. The earlier one stays, and is REVISED from when the later one was stated. Who may record both may.',
    authScopes: WRITE,
    args: {
      input: t.arg({ type: ReviseCommitmentInput, required: true, description: 'Which one, and what replaces it.' }),
    },
    resolve: async (_root, { input }, context) => {
      const given = input.subjects?.map(String);
      const id = await changeThing(
        COMMITMENT,
        context,
        { ...input, id: input.commitment },
        {
          mutation: 'reviseCommitment',
          input,
          kind: 'REVISED',
          right: {
            refers: organisationNamed(input),
            permit: async ({ tables, referred }) => {
              permitPromise(context.viewer, input, referred);
              if (given) permitOrganisations(context.viewer, await keepersOfSubjects(tables, given), COMMITMENT.who);
            },
          },
          refers: subjectsNamed(given ?? []),
          work: async (edit) => {
            const { tables, faults, row: former, sourceKeys } = edit;
            const before = await tables.commitmentSubject.findMany({
              where: { ownerId: former.id },
              orderBy: { position: 'asc' },
            });
            const ids = given ?? before.map(({ subjectId }) => subjectId);
            const checked = await checkedCommitment(tables, faults, input);
            const subjects = await newSubjects(tables, faults, ids, 1);
            if (!input.statedOn && !input.reportedOn) faults.settle();
            const { date: on, path } = knownFrom(input);
            await succeedStatus(edit, { status: 'REVISED', on, path, final: ['REVISED'] });
            const deed = {
              type: 'Commitment',
              id: newId('cmt'),
              kind: 'RECORDED',
              actor: context.viewer.actor,
            } as const;
            const further = { id: deed.id, revisesId: former.id, subjects, sourceKeys };
            await recorded(LEDGER, tables, deed, () => newCommitment(tables, { ...checked, ...further }));
            return deed.id;
          },
        },
      );
      return await loadReferred(context.load.commitment, id);
    },
  }),
);
