import { builder } from '../builder.ts';

export const GoodPracticeStatus = builder.enumType('GoodPracticeStatus', {
  description: 'How well a lesson is founded.',
  values: {
    EXPECTED: { description: 'Somebody means to find out; no result was found.' },
    OBSERVED: { description: 'A source states it from what it saw, without an evaluation.' },
    EVALUATED: { description: 'An evaluation bears it out.' },
    UNKNOWN: { description: 'No source tells for that day.' },
  } as const,
});
