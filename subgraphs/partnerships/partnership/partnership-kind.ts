import { builder } from '../builder.ts';

export const PartnershipKind = builder.enumType('PartnershipKind', {
  description: 'What sort of partnership it is.',
  values: {
    MUTUALISATION: { description: 'Spaces share what they have: the members of one may use another.' },
    CALL_CONSORTIUM: { description: 'Partners who carry a space together, as they answered a call for projects.' },
    HUB_CONSORTIUM: { description: 'Partners who carry a creative hub together.' },
    HOSTING: { description: 'One party houses another in its building.' },
    FUNDING: { description: 'One party pays for what another does, apart from the awards of calls and programmes.' },
  } as const,
});
