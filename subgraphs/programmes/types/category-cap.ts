import { loadReferred } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';
import { shareOf } from '../money/share-of.ts';
import { ExpenseCategory } from './expense-category.ts';

builder.prismaObject('CategoryCap', {
  fields: (t) => ({
    category: t.expose('category', { type: ExpenseCategory }),
    numerator: t.exposeInt('numerator'),
    denominator: t.exposeInt('denominator'),
    maxEurPerProject: t.field({
      type: 'Euro',
      nullable: true,
      description:
        "The most that a project could spend on the category, in euro: this share of the call's ceiling, rounded down to the cent. Null where the call has no known ceiling.",
      resolve: async ({ callId, numerator, denominator }, _args, { load }) => {
        const { awardCeilingEur } = await loadReferred(load.call, callId);
        return awardCeilingEur && shareOf(awardCeilingEur, numerator, denominator);
      },
    }),
    note: t.exposeString('note', { nullable: true }),
    sources: t.sources(),
  }),
});
