import { builder } from '../builder.ts';

export const HubPartnerRole = builder.enumType('HubPartnerRole', {
  description: 'What an organisation is to a creative hub.',
  values: {
    OPERATOR: { description: 'It runs the hub.' },
    HOST: { description: 'Its building houses the hub.' },
    PARTNER: { description: 'It takes part in the hub.' },
  } as const,
});
