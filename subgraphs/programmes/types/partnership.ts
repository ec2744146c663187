import { builder } from '../builder.ts';

export const Partnership = builder.objectRef<{ id: string }>('Partnership').implement({
  description: 'An agreement or a joint undertaking of spaces, organisations and creative hubs.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque identifier; begins with `prt_`.' }),
  }),
});

builder.asEntity(Partnership, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: (key) => key,
});
