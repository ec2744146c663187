import { builder } from '../builder.ts';

export const RuralClass = builder.enumType('RuralClass', {
  description: 'What a method says of a municipality.',
  values: {
    RURAL: { description: 'Rural.' },
    SEMI_RURAL: { description: 'Semi-rural; only some methods know it.' },
    NOT_RURAL: { description: 'Not rural.' },
  } as const,
});
