import { builder } from '../builder.ts';

export const AccessTerms = builder.enumType('AccessTerms', {
  description: 'On which terms a host may be used.',
  values: {
    FREE_WITHIN_SUBSCRIPTION: { description: "Free of charge, within the subscription to the beneficiary's space." },
    DISCOUNT: { description: "At the host's price less a `discount`." },
    PAY_PER_USE: { description: 'For a `price` each time.' },
  } as const,
});
