import { builder } from '../builder.ts';

export const PartyRole = builder.enumType('PartyRole', {
  description: 'What a party is to a partnership.',
  values: {
    HOST: { description: 'It opens its space to others, or houses them.' },
    BENEFICIARY: { description: 'Its members may use the host, or it is housed.' },
    OPERATOR: { description: 'It runs what the partnership is about.' },
    MONITOR: { description: 'It follows the partnership to learn from it: an organisation, which does not sign.' },
    LEAD: { description: 'It carries the undertaking for the others.' },
    PARTNER: { description: 'It takes part.' },
    SUBJECT: { description: 'The space or the creative hub that the others carry together.' },
  } as const,
});
