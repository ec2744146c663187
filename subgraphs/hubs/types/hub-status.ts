import { builder } from '../builder.ts';

export const HubStatus = builder.enumType('HubStatus', {
  description: 'Whether a creative hub is at work.',
  values: {
    SELECTED: { description: 'Chosen by a call, not yet launched.' },
    ACTIVE: { description: 'At work, as far as the sources tell.' },
    CLOSED: { description: 'Closed for good.' },
    UNKNOWN: { description: 'No source tells for that day.' },
  } as const,
});
