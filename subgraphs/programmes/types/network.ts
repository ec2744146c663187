import { builder } from '../builder.ts';

export const Network = builder.objectRef<{ id: string }>('Network').implement({
  description: 'A network of spaces under one brand or charter.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque identifier; begins with `net_`.' }),
  }),
});

builder.asEntity(Network, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: (key) => key,
});
