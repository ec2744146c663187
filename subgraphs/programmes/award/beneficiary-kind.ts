import { builder } from '../builder.ts';

export const BeneficiaryKind = builder.enumType('BeneficiaryKind', {
  description: 'What sort of thing an award goes to.',
  values: {
    SPACE: { description: 'A space.' },
    CREATIVE_HUB: { description: 'A creative hub.' },
    ORGANISATION: { description: 'An organisation.' },
  } as const,
});
