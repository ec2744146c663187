import { builder } from '../builder.ts';

export const IndicatorUnit = builder.enumType('IndicatorUnit', {
  description: 'In what the values of an indicator are counted.',
  values: {
    COUNT: { description: 'Things: visits, spaces, companies, projects.' },
    PERSONS: { description: 'Persons.' },
    SHARE: { description: 'A part of a whole, from 0 to 1: 0.6 is 60 %.' },
    RELATIVE_CHANGE: { description: 'A change against the value before: 0.24 is 24 % more, -0.1 is 10 % less.' },
    SCORE_OUT_OF_5: { description: 'A score from 0 to 5.' },
    SQUARE_METRES: { description: 'Square metres.' },
    EURO: { description: 'Euro.' },
  } as const,
});
