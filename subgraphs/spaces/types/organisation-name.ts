import { builder } from '../builder.ts';

builder.prismaObject('OrganisationName', {
  fields: (t) => ({
    name: t.text('name', { description: 'The name.' }),
    longName: t.exposeString('longName', { nullable: true }),
    note: t.exposeString('note', { nullable: true, description: 'What a reader should know of this name, in French.' }),
    period: t.period('When the organisation bore the name.'),
    sources: t.sources(),
  }),
});
