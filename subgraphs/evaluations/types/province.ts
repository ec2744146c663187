import { builder } from '../builder.ts';
import { type Subject, subjectOf } from '../subject.ts';

export const Province = builder.objectRef<Subject>('Province').implement({
  description: 'A Walloon province.',
  fields: (t) => ({
    nis: t.expose('subjectId', { type: 'NIS', description: 'REFNIS code of the province, five digits (`50000`).' }),
  }),
});

builder.asEntity(Province, {
  key: builder.selection<{ nis: string }>('nis'),
  resolveReference: ({ nis }) => subjectOf('PROVINCE', nis),
});
