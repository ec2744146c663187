import { builder } from '../builder.ts';

export const IdentifierStatus = builder.enumType('IdentifierStatus', {
  description: 'Whether an official identifier is known.',
  values: {
    KNOWN: { description: 'It is given.' },
    UNKNOWN: { description: 'It was not found in any source; that is not to say that there is none.' },
  } as const,
});
