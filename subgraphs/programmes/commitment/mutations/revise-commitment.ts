import { inputOf, referencesOf } from '@cdw/kernel/facts/define-fact.ts';
import { makeThing } from '@cdw/kernel/facts/register-mutation.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import type { Commitment } from '../../generated/prisma/client.ts';
import { slugField } from '../../input-fields.ts';
import { KEEPERS_OF_SUBJECTS, keepersOfSubjects } from '../../keepers.ts';
import { idsOf, subjectsNamed } from '../../subject/subjects.ts';
import { COMMITMENT, commitmentMutation } from '../commitment.ts';
import { knownFrom } from '../dates.ts';
import { MAKING } from '../making.ts';
import { become, checkOpen } from '../outcome.ts';

const { revises: _revises, ...stated } = COMMITMENT.details;
const FINAL = ['REVISED'] as const;

commitmentMutation('reviseCommitment', {
  kind: 'REVISED',
  says: 'Replaces a commitment by a later one, which is answered. The earlier one stays, and is REVISED from when the later one was stated. Who may record both may. A revision that was a mistake is taken back by `withdrawCommitment` of the later one.',
  answers: { type: 'Commitment', loader: 'commitment' },
  input: (t) => ({
    ...(inputOf(stated, t as never, true) as Record<never, never>),
    slug: slugField(t, 'statement'),
    subjects: t.idList({
      description: 'Identifiers of what the later one applies to, 50 at most; what the earlier one does when left out.',
    }),
  }),
  right: (input, viewer) => ({
    permit: async ({ tables }) => {
      if (!input.subjects) return;
      permitOrganisations(viewer, await keepersOfSubjects(tables, idsOf(input)), KEEPERS_OF_SUBJECTS);
    },
  }),
  references: (input) => [
    ...referencesOf(stated, input as object as Record<string, unknown>),
    ...subjectsNamed(idsOf(input)),
  ],
  work: async (edit, input) => {
    const { tables, row } = edit;
    await checkOpen(edit, FINAL);
    const former = await tables.commitmentSubject.findMany({
      where: { ownerId: row.id },
      orderBy: { position: 'asc' },
    });
    const subjects = input.subjects ? idsOf(input) : former.map(({ subjectId }) => subjectId);
    const later = await makeThing(COMMITMENT as never, MAKING as never, { ...input, revises: row.id, subjects }, edit);
    const { date: on, field } = knownFrom(input as unknown as Commitment);
    await become(edit, { status: 'REVISED', on: String(on), field, final: FINAL });
    return later;
  },
});
