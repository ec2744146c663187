import { builder } from '../builder.ts';

builder.prismaObject('HubStaff', {
  fields: (t) => ({
    staffFte: t.expose('staffFte', {
      type: 'Decimal',
      nullable: true,
      description: 'Full-time equivalents; null where the source counts people only.',
    }),
    headcountMin: t.exposeInt('headcountMin', { nullable: true }),
    headcountMax: t.exposeInt('headcountMax', { nullable: true }),
    statedOn: t.expose('statedOn', { type: 'PartialDate', nullable: true }),
    note: t.exposeString('note', { nullable: true }),
    sources: t.sources(),
  }),
});
