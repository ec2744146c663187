import { builder } from '../builder.ts';

export const CommitmentKind = builder.enumType('CommitmentKind', {
  description: 'How binding a statement about the future is.',
  values: {
    COMMITMENT: { description: 'Its author undertook it, or required it of others.' },
    EXPECTATION: { description: 'It was expected.' },
    PROPOSAL: { description: 'It was proposed.' },
    TARGET: { description: 'A figure that was aimed at.' },
  } as const,
});
