import { builder } from '../builder.ts';

export const Grain = builder.enumType('Grain', {
  description: 'How finely a series cuts time.',
  values: {
    MONTH: { description: 'Calendar months.' },
    QUARTER: { description: 'Quarters of the calendar year, from January.' },
    YEAR: { description: 'Calendar years.' },
  } as const,
});
