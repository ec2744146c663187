import { fromDay } from '@cdw/kernel/days.ts';
import type { BindingRule } from '../autonomy/deadline-in-force.ts';
import { builder } from '../builder.ts';

export const AutonomyDeadline = builder.objectRef<BindingRule>('AutonomyDeadline').implement({
  description: 'By when autonomy was asked for, by the rule that was in force on the day asked for.',
  fields: (t) => ({
    day: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day on which the years are over; null where they count from an opening that is not known.',
      resolve: ({ day }) => day && fromDay(day),
    }),
    rule: t.field({ type: 'AutonomyRule', description: 'The rule, with its sources.', resolve: ({ rule }) => rule }),
  }),
});
