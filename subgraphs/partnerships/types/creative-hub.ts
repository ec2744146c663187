import { builder } from '../builder.ts';

export const CreativeHub = builder.objectRef<{ id: string }>('CreativeHub').implement({
  description: 'A local partnership that brings creative and digital enterprises on, with its own sites and services.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'Opaque identifier; begins with `hub_`.' }) }),
});

builder.asEntity(CreativeHub, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: (key) => key,
});
