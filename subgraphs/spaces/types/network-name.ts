import { builder } from '../builder.ts';

builder.prismaObject('NetworkName', {
  fields: (t) => ({
    name: t.text('name', { description: 'The name.' }),
    note: t.exposeString('note', { nullable: true, description: 'What a reader should know of this name, in French.' }),
    period: t.period('When the network bore the name.'),
    sources: t.sources(),
  }),
});
