import { builder } from '../builder.ts';

export const UseUnit = builder.enumType('UseUnit', {
  description: 'In what the use of a space is counted.',
  values: {
    VISIT: { description: 'A visit, however long.' },
    HOUR: { description: 'An hour.' },
    DAY: { description: 'A day.' },
  } as const,
});
