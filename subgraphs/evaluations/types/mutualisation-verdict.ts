import { builder } from '../builder.ts';

export const MutualisationVerdict = builder.enumType('MutualisationVerdict', {
  description:
    'Who gained by a sharing of spaces, against comparable ones and by more than these usually differ: what can be carried over to others.',
  values: {
    BOTH_GAINED: { description: 'Both sides did better than comparable spaces: worth doing again.' },
    ONE_GAINED: { description: 'Only one side did better than comparable spaces.' },
    NONE_GAINED: { description: 'Neither side did better than comparable spaces.' },
    UNKNOWN: {
      description:
        'What is known does not allow a verdict; `because` says what is missing, or that nothing stands out of the usual spread.',
    },
  } as const,
});
