import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { builder } from '../builder.ts';
import { type Subject, subjectOf } from '../subject.ts';

export const Municipality = builder.objectRef<Subject>('Municipality').implement({
  description: 'A Walloon municipality (commune).',
  fields: (t) => ({
    nis: t.expose('subjectId', { type: 'NIS', description: 'REFNIS code of the municipality, five digits (`57081`).' }),
  }),
});

datedEntity(builder, Municipality, 'nis', ({ nis }) => subjectOf('MUNICIPALITY', nis));
