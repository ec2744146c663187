import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { builder } from '../builder.ts';

export const Partnership = builder.objectRef<{ id: string }>('Partnership').implement({
  description: 'An agreement or a joint undertaking of spaces, organisations and creative hubs.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque identifier; begins with `prt_`.' }),
  }),
});

datedEntity(builder, Partnership, 'id');
