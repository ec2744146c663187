import { builder } from '../builder.ts';

builder.prismaObject('HubName', {
  fields: (t) => ({
    name: t.text('name', { description: 'The name.' }),
    isFormer: t.exposeBoolean('isFormer'),
    note: t.exposeString('note', { nullable: true }),
    period: t.period('When the hub bore the name.'),
    sources: t.sources(),
  }),
});
