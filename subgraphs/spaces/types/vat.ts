import { builder } from '../builder.ts';

export const Vat = builder.enumType('Vat', {
  description: 'Whether a price includes value-added tax.',
  values: {
    INCLUDED: { description: 'The tax is included.' },
    EXCLUDED: { description: 'The tax comes on top.' },
    EXEMPT: { description: 'The seller is not liable for the tax.' },
  } as const,
});
