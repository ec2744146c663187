import { SHARE_PLACES } from '@cdw/kernel/judging/written.ts';
import { builder } from '../builder.ts';
import type { UseFigures as Figures } from '../use/use.ts';
import { SeasonalMonthType } from './seasonal-month.ts';

export const UseFigures = builder.objectRef<Figures>('UseFigures').implement({
  description:
    'How much something is used: of each indicator the last figure that is known, with its sample and its sources.',
  fields: (t) => {
    const latest = (
      name: 'occupancy' | 'workplaces' | 'visits' | 'members' | 'companiesServed' | 'satisfaction',
      what: string,
    ) =>
      t.expose(name, { type: 'Observation', nullable: true, description: `${what}; null where no figure is known.` });
    return {
      occupancy: latest('occupancy', 'The last occupancy rate'),
      trendPerYear: t.field({
        type: 'Decimal',
        nullable: true,
        description:
          'By how much the occupancy rate changes a year, as a share: 0.05 is five points more; null with fewer than three periods.',
        resolve: ({ trendPerYear }) => trendPerYear?.toDecimalPlaces(SHARE_PLACES),
      }),
      seasonality: t.expose('seasonality', {
        type: [SeasonalMonthType],
        description: 'How months differ, where figures of 24 months or more are known; else empty.',
      }),
      workplaces: latest('workplaces', 'Workplaces'),
      visits: latest('visits', 'Visits'),
      members: latest('members', 'Subscribers'),
      companiesServed: latest('companiesServed', 'Companies served'),
      satisfaction: latest('satisfaction', 'Satisfaction out of 5, with the number of those who answered'),
    };
  },
});
