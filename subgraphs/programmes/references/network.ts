import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { builder } from '../builder.ts';

export const Network = builder.objectRef<{ id: string }>('Network').implement({
  description: 'A network of spaces under one brand or charter.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque identifier; begins with `net_`.' }),
  }),
});

datedEntity(builder, Network, 'id');
