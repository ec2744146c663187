import { builder } from '../builder.ts';

export const MutualisationSide = builder.enumType('MutualisationSide', {
  description: 'On which side of a sharing a space stands.',
  values: {
    HOST: { description: 'It is used by the members of another one.' },
    BENEFICIARY: { description: 'Its members use another one.' },
  } as const,
});
