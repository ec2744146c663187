import { builder } from '../builder.ts';

export const AxisKind = builder.enumType('AxisKind', {
  description: 'What a programme calls its main parts.',
  values: {
    AXIS: { description: 'An axis.' },
    THEME: { description: 'A theme.' },
    PRIORITY: { description: 'A priority.' },
  } as const,
});
