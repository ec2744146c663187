import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { builder } from '../builder.ts';

export const CreativeHub = builder.objectRef<{ id: string }>('CreativeHub').implement({
  description:
    'A creative hub: local bodies (universities, business innovation centres, intercommunales, associations) that together drive the change of their area from a traditional to a creative economy.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque identifier; begins with `hub_`.' }),
  }),
});

datedEntity(builder, CreativeHub, 'id');
