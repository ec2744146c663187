import { builder } from '../builder.ts';

builder.prismaObject('VoucherCap', {
  fields: (t) => ({
    amountEur: t.expose('amountEur', {
      type: 'Euro',
      description: 'The most that is paid to one beneficiary, in euro.',
    }),
    years: t.exposeInt('years'),
    note: t.exposeString('note', { nullable: true }),
    sources: t.sources(),
  }),
});
