import { builder } from '../builder.ts';

export const RespondentState = builder.enumType('RespondentState', {
  description: 'How far somebody who is asked has come.',
  values: {
    ANSWERED: { description: 'Handed at least one figure in.' },
    DECLINED: { description: 'Said that no answer will come.' },
    OUTSTANDING: { description: 'Nothing came.' },
  } as const,
});
