import { SHARE_PLACES } from '@cdw/kernel/judging/written.ts';
import { builder } from '../builder.ts';
import type { SeasonalMonth } from '../use/occupancy.ts';

export const SeasonalMonthType = builder.objectRef<SeasonalMonth>('SeasonalMonth').implement({
  description: 'By how much occupancy in a month of the year differs from its mean.',
  fields: (t) => ({
    month: t.exposeInt('month', { description: 'The month, from 1 (January) to 12.' }),
    difference: t.field({
      type: 'Decimal',
      description: 'The mean of that month less that of all months, as a share: 0.05 is five points above.',
      resolve: ({ difference }) => difference.toDecimalPlaces(SHARE_PLACES),
    }),
  }),
});
