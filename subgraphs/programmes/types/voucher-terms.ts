import { builder } from '../builder.ts';

builder.prismaObject('VoucherTerms', {
  fields: (t) => ({
    rate: t.expose('rate', {
      type: 'Decimal',
      description: 'The share of the price that the voucher pays: `0.5` is half.',
    }),
    base: t.text('base', { description: 'The price of which the share is paid.', nullable: true }),
    eligible: t.text('eligible', { description: 'Who may ask for the voucher.', nullable: true }),
    providers: t.text('providers', { description: 'From whom may be bought with it.', nullable: true }),
    minMonths: t.exposeInt('minMonths', { nullable: true }),
    maxMonths: t.exposeInt('maxMonths', { nullable: true }),
    caps: t.field({
      type: ['VoucherCap'],
      description:
        'The most that it pays to one beneficiary, as each source states it; all are kept where they disagree.',
      resolve: ({ id }, _args, { load }) => load.capsOfVoucherTerms.load(id),
    }),
    note: t.exposeString('note', { nullable: true }),
    period: t.period('When these terms hold, or held.'),
    sources: t.sources(),
  }),
});
