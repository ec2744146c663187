import { builder } from '../builder.ts';

export const CommitmentOutcome = builder.enumType('CommitmentOutcome', {
  description: 'What a source shows of a commitment in the end.',
  values: {
    MET: { description: 'A source shows that it was fulfilled.' },
    MISSED: { description: 'A source shows that it was not fulfilled.' },
  } as const,
});
