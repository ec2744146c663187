import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { builder } from '../builder.ts';
import { type Subject, subjectOf } from '../subject.ts';

export const Call = builder.objectRef<Subject>('Call').implement({
  description: 'A call for projects, from its decision to its winners.',
  fields: (t) => ({
    id: t.exposeID('subjectId', { description: 'Opaque identifier; begins with `cal_`.' }),
  }),
});

datedEntity(builder, Call, 'id', ({ id }) => subjectOf('CALL', id));
