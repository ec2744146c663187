import { outputOf } from '@cdw/kernel/facts/define-fact.ts';
import { builder } from '../builder.ts';
import { amountColumns } from './amounts.ts';

builder.prismaObject('AmountStatement', {
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque identifier, by which it is corrected or withdrawn.' }),
    ...outputOf(amountColumns, t as never),
    sources: t.sources(),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When the graph recorded it.' }),
  }),
});
