import { builder } from '../builder.ts';

export const IndicatorDirection = builder.enumType('IndicatorDirection', {
  description: 'Which way an indicator is good.',
  values: {
    MORE_IS_BETTER: { description: 'A greater value is better.' },
    LESS_IS_BETTER: { description: 'A smaller value is better.' },
    NEUTRAL: { description: 'Neither: it describes, and does not judge.' },
  } as const,
});
