import { builder } from '../builder.ts';

export const AmountPer = builder.enumType('AmountPer', {
  description: 'What an amount covers in time.',
  values: {
    TOTAL: { description: 'The whole period.' },
    YEAR: { description: 'Each year.' },
  } as const,
});
