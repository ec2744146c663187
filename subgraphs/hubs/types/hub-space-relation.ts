import { builder } from '../builder.ts';

export const HubSpaceRelation = builder.enumType('HubSpaceRelation', {
  description: 'What a creative hub is to a space of work.',
  values: {
    RUNS: { description: 'The hub runs the space.' },
    PARTNER: { description: 'The hub and the space are partners.' },
    HOSTED: { description: 'The space houses the hub.' },
  } as const,
});
