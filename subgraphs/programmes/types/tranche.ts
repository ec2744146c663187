import { referredFrom } from '@cdw/kernel/as-of.ts';
import { builder } from '../builder.ts';
import { Organisation } from '../references/organisation.ts';
import { TrancheStatus } from './tranche-status.ts';

builder.prismaObject('Tranche', {
  fields: (t) => ({
    id: t.exposeID('id'),
    award: t.field({
      type: 'Award',
      description: 'The award of which it is a part.',
      resolve: (tranche, _args, { load }) => referredFrom(tranche, load.award, tranche.awardId),
    }),
    year: t.exposeInt('year'),
    amountEur: t.expose('amountEur', { type: 'Euro', description: 'The amount, in euro.' }),
    payer: t.field({
      type: Organisation,
      nullable: true,
      description: 'The public body whose money it is; null where no source tells.',
      resolve: ({ payerId: id }) => (id ? { id } : null),
    }),
    status: t.expose('status', { type: TrancheStatus }),
    note: t.exposeString('note', { nullable: true }),
    period: t.period('When this holds, or held: a plan until it is paid, a payment from its day on.'),
    sources: t.sources(),
  }),
});
