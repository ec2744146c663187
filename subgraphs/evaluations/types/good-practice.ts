import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { builder } from '../builder.ts';

export const GoodPractice = builder.objectRef<{ id: string }>('GoodPractice').implement({
  description: 'A lesson that a partnership showed, and that others can apply.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque identifier; begins with `gpr_`.' }),
  }),
});

datedEntity(builder, GoodPractice, 'id');
