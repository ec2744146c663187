import { builder } from '../builder.ts';
import type { FundingYear } from './funding.ts';
import type { FundingOf } from './funding-of.ts';

const PublicFundingYear = builder.objectRef<FundingYear>('PublicFundingYear').implement({
  description: 'What awards gave in one year.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    amountEur: t.expose('amountEur', { type: 'Euro', description: 'Sum of the tranches of that year, in euro.' }),
  }),
});

export const PublicFunding = builder.objectRef<FundingOf>('PublicFunding').implement({
  description:
    'What awards gave, computed from what sources tell of each. An award whose amount no source tells adds nothing: the total is then a lower bound. Planned tranches do not count. On a day counts what was granted and paid by then; an award without a known date counts from the day on which a source attests it.',
  fields: (t) => ({
    totalEur: t.expose('totalEur', {
      type: 'Euro',
      description:
        'Sum of the known amounts of all awards, in euro: of each what was granted in all, else its tranches.',
    }),
    years: t.field({
      type: [PublicFundingYear],
      description: 'What is known by year, the earliest first.',
      resolve: ({ years }) => years(),
    }),
    undatedEur: t.expose('undatedEur', {
      type: 'Euro',
      description: 'The part of the total of which the year is not known, in euro.',
    }),
    awardCount: t.exposeInt('awardCount', { description: 'Awards, also those whose amount is not known.' }),
    awardsWithoutAmountCount: t.exposeInt('awardsWithoutAmountCount', {
      description: 'Awards whose amount no source tells.',
    }),
    isComplete: t.boolean({
      description:
        'Whether all of it is known: at least one award is, the amount of each, and of a call as many awards as it chose projects. False where no award is known.',
      resolve: ({ awardCount, awardsWithoutAmountCount, chosen }) =>
        awardCount >= Math.max(1, chosen ?? 1) && awardsWithoutAmountCount === 0,
    }),
    sources: t.sources('The published works that state the awards and their tranches.'),
  }),
});
