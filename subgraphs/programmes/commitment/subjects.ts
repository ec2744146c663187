import { subjectsOf } from '../subject/subjects.ts';
import { commitmentFact } from './commitment.ts';

export const subjects = commitmentFact(
  subjectsOf({
    name: 'CommitmentSubject',
    noun: 'commitment',
    says: 'What it applies to. A commitment about a call or a programme applies to those that the call awarded.',
    table: 'commitmentSubject',
    rows: 'subjectsOfCommitment',
    isKept: true,
  }),
);
