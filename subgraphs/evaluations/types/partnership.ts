import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { builder } from '../builder.ts';
import { type Subject, subjectOf } from '../subject.ts';

export const Partnership = builder.objectRef<Subject>('Partnership').implement({
  description: 'An agreement or a joint undertaking of spaces, organisations and creative hubs.',
  fields: (t) => ({
    id: t.exposeID('subjectId', { description: 'Opaque identifier; begins with `prt_`.' }),
  }),
});

datedEntity(builder, Partnership, 'id', ({ id }) => subjectOf('PARTNERSHIP', id));
