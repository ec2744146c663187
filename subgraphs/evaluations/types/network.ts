import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { builder } from '../builder.ts';
import { type Subject, subjectOf } from '../subject.ts';

export const Network = builder.objectRef<Subject>('Network').implement({
  description: 'A network of spaces under one brand or charter.',
  fields: (t) => ({
    id: t.exposeID('subjectId', { description: 'Opaque identifier; begins with `net_`.' }),
  }),
});

datedEntity(builder, Network, 'id', ({ id }) => subjectOf('NETWORK', id));
