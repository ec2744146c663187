import type { Making } from '@cdw/kernel/facts/register-mutation.ts';
import type { Commitment } from '../generated/prisma/client.ts';
import { checkSubjects, firstSubjects, idsOf } from '../subject/subjects.ts';
import { knownFrom } from './dates.ts';
import { statuses } from './statuses.ts';
import { subjects } from './subjects.ts';

/** A new commitment is in force from when it was stated, or reported, until its deadline. */
export const MAKING: Making<object> = {
  kind: 'RECORDED',
  calledAfter: (input) => (input as { statement: { fr: string } }).statement.fr,
  check: (faults, input) => checkSubjects(faults, idsOf(input), 1),
  facts: (input) => [
    { fact: statuses, given: { status: 'IN_FORCE' }, period: { validFrom: knownFrom(input as Commitment).date } },
    ...firstSubjects(subjects, idsOf(input)),
  ],
};
