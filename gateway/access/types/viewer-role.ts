import { builder } from '../builder.ts';

export const ViewerRole = builder.enumType('ViewerRole', {
  description: 'For whom a request, or a key, speaks. What it may do is said by its scopes.',
  values: {
    PUBLIC: { description: 'Nobody is known: what is public may be read. No key has this role.' },
    PARTNER: { description: 'An app of a partner.' },
    OPERATOR: { description: 'An organisation, or several, and what these operate.' },
    AGENCY: { description: 'The Agence du Numérique, which speaks for every organisation.' },
  } as const,
});
