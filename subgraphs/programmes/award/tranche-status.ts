import { builder } from '../builder.ts';

export const TrancheStatus = builder.enumType('TrancheStatus', {
  description: 'What is known of a tranche.',
  values: {
    PLANNED: { description: 'It was planned; it does not count as public funding yet.' },
    REPORTED: { description: 'A source says that it was granted, without word of its payment.' },
    PAID: { description: 'A source says that it was paid out.' },
  } as const,
});
