import { toDay, today } from '@cdw/kernel/days.ts';
import { builder } from '../builder.ts';

builder.prismaObject('HubName', {
  fields: (t) => ({
    name: t.text('name', { description: 'The name.' }),
    isFormer: t.boolean({
      description: 'True for a name that the hub no longer bears, even where no source tells when it changed.',
      resolve: ({ isFormer, lastDay }) => isFormer || toDay(lastDay) < today(),
    }),
    note: t.exposeString('note', { nullable: true }),
    period: t.period('When the hub bore the name.'),
    sources: t.sources(),
  }),
});
