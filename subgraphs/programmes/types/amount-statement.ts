import { builder } from '../builder.ts';
import { AmountPer } from './amount-per.ts';
import { Qualifier } from './qualifier.ts';

builder.prismaObject('AmountStatement', {
  fields: (t) => ({
    id: t.exposeID('id'),
    amountEur: t.expose('amountEur', { type: 'Euro', description: 'The amount, in euro.' }),
    per: t.expose('per', { type: AmountPer }),
    years: t.exposeInt('years', { nullable: true }),
    qualifier: t.expose('qualifier', { type: Qualifier }),
    scope: t.text('scope', {
      description: 'The part of the whole that the amount covers; null where it covers the whole.',
      nullable: true,
    }),
    note: t.exposeString('note', { nullable: true }),
    sources: t.sources(),
  }),
});
