import { builder } from '../builder.ts';

export const SpaceStatus = builder.enumType('SpaceStatus', {
  description: 'Whether a space is in use.',
  values: {
    PLANNED: { description: 'Announced or selected, not yet open.' },
    OPEN: { description: 'Open, as far as the sources tell.' },
    CLOSED: { description: 'Closed for good.' },
    UNKNOWN: { description: 'No source tells for that day.' },
  } as const,
});
