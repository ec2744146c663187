import { builder } from '../builder.ts';

export const ProjectionConfidence = builder.enumType('ProjectionConfidence', {
  description: 'How sure a projection is.',
  values: {
    HIGH: { description: 'Its interval lies wholly on one side of the deadline, and it rests on five years or more.' },
    MEDIUM: { description: 'Its interval lies wholly on one side of the deadline, but it rests on fewer years.' },
    LOW: { description: 'Its interval reaches over the deadline, or nothing bounds it.' },
  } as const,
});
