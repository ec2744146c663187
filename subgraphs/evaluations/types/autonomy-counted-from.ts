import { builder } from '../builder.ts';

export const AutonomyCountedFrom = builder.enumType('AutonomyCountedFrom', {
  description: 'From when the years of a rule of autonomy are counted.',
  values: {
    OPENING: { description: 'From the opening of each space.' },
    FIXED_DATE: { description: 'From one day for all spaces: `fixedDate`.' },
  } as const,
});
