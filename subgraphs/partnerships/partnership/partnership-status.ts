import { builder } from '../builder.ts';

export const PartnershipStatus = builder.enumType('PartnershipStatus', {
  description: 'Whether a partnership is at work.',
  values: {
    PROPOSED: { description: 'Announced or applied for, not yet at work.' },
    ACTIVE: { description: 'At work, as far as the sources tell.' },
    ENDED: { description: 'Over.' },
    UNKNOWN: { description: 'No source tells for that day.' },
  } as const,
});
