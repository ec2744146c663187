import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { builder } from '../builder.ts';
import { type Subject, subjectOf } from '../subject.ts';

export const Province = builder.objectRef<Subject>('Province').implement({
  description: 'A Walloon province.',
  fields: (t) => ({
    nis: t.expose('subjectId', { type: 'NIS', description: 'REFNIS code of the province, five digits (`50000`).' }),
  }),
});

datedEntity(builder, Province, 'nis', ({ nis }) => subjectOf('PROVINCE', nis));
