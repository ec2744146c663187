import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { builder } from '../builder.ts';

export const SharedUse = builder.objectRef<{ id: string }>('SharedUse').implement({
  description: 'How often a right was used in a period, as counted.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque identifier; begins with `shu_`.' }),
  }),
});

datedEntity(builder, SharedUse, 'id');
