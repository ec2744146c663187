import { registerMutation } from '@cdw/kernel/facts/register-mutation.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import type { Right } from '@cdw/kernel/writing/written.ts';
import { builder } from '../../builder.ts';
import { subjectsField } from '../../input-fields.ts';
import { KEEPERS_OF_SUBJECTS, keepersOfSubjects } from '../../keepers.ts';
import { idsOf, subjectsNamed } from '../../subject/subjects.ts';
import type { Tables } from '../../tables.ts';
import { COMMITMENT } from '../commitment.ts';
import { MAKING } from '../making.ts';
import { promiseOf } from '../promise.ts';

registerMutation(builder, COMMITMENT, 'recordCommitment', {
  ...MAKING,
  says: 'Records a commitment, which is IN_FORCE until its deadline and UNKNOWN after it, until `settleCommitment`. The agency may; of programmes and calls only, also who organises, funds or coordinates all of them, but not for another `organisation`.',
  without: ['revises'],
  input: (t) => ({ subjects: subjectsField(t, 'to which it applies') }),
  right: (input, { viewer }): Right<Tables> => {
    const promise = promiseOf((input as { organisation?: string | null }).organisation, viewer);
    return {
      refers: async () => promise?.refers ?? [],
      permit: async ({ tables, referred }) => {
        permitOrganisations(viewer, await keepersOfSubjects(tables, idsOf(input)), KEEPERS_OF_SUBJECTS);
        promise?.permit({ referred });
      },
    };
  },
  references: (input) => subjectsNamed(idsOf(input)),
});
