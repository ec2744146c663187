import { builder } from '../builder.ts';

export const CommitmentStatus = builder.enumType('CommitmentStatus', {
  description: 'What became of a commitment.',
  values: {
    IN_FORCE: { description: 'It holds, and its deadline has not passed.' },
    REVISED: { description: 'Another one replaced it.' },
    MET: { description: 'A source shows that it was fulfilled.' },
    MISSED: { description: 'A source shows that it was not fulfilled.' },
    UNKNOWN: { description: 'No source tells.' },
  } as const,
});
