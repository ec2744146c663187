import { builder } from '../builder.ts';

builder.prismaObject('SpaceName', {
  fields: (t) => ({
    name: t.text('name', { description: 'The name.' }),
    note: t.exposeString('note', { nullable: true }),
    period: t.period('When the space bore the name.'),
    sources: t.sources(),
  }),
});
