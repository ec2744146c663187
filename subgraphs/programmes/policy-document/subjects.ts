import { subjectsOf } from '../subject/subjects.ts';
import { documentFact } from './policy-document.ts';

export const subjects = documentFact(
  subjectsOf({
    name: 'DocumentSubject',
    noun: 'document',
    says: 'The spaces, networks, hubs, partnerships, programmes and calls of which it speaks.',
    table: 'documentSubject',
    rows: 'subjectsOfDocument',
    isKept: true,
  }),
);
