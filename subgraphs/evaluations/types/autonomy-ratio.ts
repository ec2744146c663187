import { roundedRatio, SHARE_PLACES } from '@cdw/kernel/judging/written.ts';
import type { YearRatio } from '../autonomy/assess.ts';
import { builder } from '../builder.ts';

export const AutonomyRatio = builder.objectRef<YearRatio>('AutonomyRatio').implement({
  description: 'How far own income covered the running costs of one calendar year.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    ownIncomeEur: t.expose('ownIncome', { type: 'Euro', description: 'Own income of the year, in euro.' }),
    runningCostsEur: t.expose('runningCosts', { type: 'Euro', description: 'Running costs of the year, in euro.' }),
    ratio: t.field({
      type: 'Decimal',
      description: 'Own income over running costs, to six decimals; 1 or more is autonomy.',
      resolve: ({ ratio }) => roundedRatio(ratio, SHARE_PLACES),
    }),
  }),
});
