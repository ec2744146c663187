import { registerMutation } from '@cdw/kernel/facts/register-mutation.ts';
import { byOrganisations } from '@cdw/kernel/writing/written.ts';
import { builder } from '../../builder.ts';
import { subjectsField } from '../../input-fields.ts';
import { KEEPERS_OF_SUBJECTS, keepersOfSubjects } from '../../keepers.ts';
import { checkSubjects, firstSubjects, idsOf, subjectsNamed } from '../../subject/subjects.ts';
import { POLICY_DOCUMENT } from '../policy-document.ts';
import { subjects } from '../subjects.ts';

registerMutation(builder, POLICY_DOCUMENT, 'attachPolicyDocument', {
  kind: 'ATTACHED',
  says: 'Adds a document, attached to that of which it speaks. The agency may; of programmes and calls only, also who organises, funds or coordinates all of them.',
  input: (t) => ({ subjects: subjectsField(t, 'of which it speaks') }),
  calledAfter: (input) => String((input as typeof input & { title: string }).title),
  right: (input, { viewer }) =>
    byOrganisations(viewer, ({ tables }) => keepersOfSubjects(tables, idsOf(input)), KEEPERS_OF_SUBJECTS),
  references: (input) => subjectsNamed(idsOf(input)),
  check: (faults, input) => checkSubjects(faults, idsOf(input), 1),
  facts: (input) => firstSubjects(subjects, idsOf(input)),
});
