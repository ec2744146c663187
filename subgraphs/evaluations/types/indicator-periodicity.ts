import { builder } from '../builder.ts';

export const IndicatorPeriodicity = builder.enumType('IndicatorPeriodicity', {
  description: 'How often an indicator is observed.',
  values: {
    MONTHLY: { description: 'Once a month.' },
    QUARTERLY: { description: 'Once a quarter.' },
    YEARLY: { description: 'Once a year.' },
    IRREGULAR: { description: 'When somebody publishes it.' },
  } as const,
});
