import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { builder } from '../builder.ts';

export const Organisation = builder.objectRef<{ id: string }>('Organisation').implement({
  description: 'A body that operates, owns, partners, funds or coordinates.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque identifier; begins with `org_`.' }),
  }),
});

datedEntity(builder, Organisation, 'id');
