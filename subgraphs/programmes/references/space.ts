import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { builder } from '../builder.ts';

export const Space = builder.objectRef<{ id: string }>('Space').implement({
  description:
    'A place of work that people share: a coworking space, a Smart Work Center, a fab lab, another third place.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque identifier; begins with `spc_`.' }),
  }),
});

datedEntity(builder, Space, 'id');
