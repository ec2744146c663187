import { builder } from '../builder.ts';

export const ProgrammePart = builder.enumType('ProgrammePart', {
  description: 'What a programme is made of.',
  values: {
    AXIS: { description: 'Axes.' },
    THEME: { description: 'Themes.' },
    PRIORITY: { description: 'Priorities.' },
    OBJECTIVE: { description: 'Objectives.' },
    MEASURE: { description: 'Measures.' },
    CROSS_CUTTING_ISSUE: { description: 'Issues that run across its themes.' },
  } as const,
});
