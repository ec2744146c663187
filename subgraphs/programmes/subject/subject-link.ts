import { outputOf } from '@cdw/kernel/facts/define-fact.ts';
import { builder } from '../builder.ts';
import type { SubjectLink } from './policy-subject.ts';
import { subject } from './subjects.ts';

builder.objectRef<SubjectLink>('PolicySubjectLink').implement({
  description: 'That a measure, a commitment or a document is concerned with something.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque identifier, by which it is corrected or withdrawn.' }),
    ...outputOf({ subject }, t as never),
    sources: t.sources(),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When the graph recorded it.' }),
  }),
});
