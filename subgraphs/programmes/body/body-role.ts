import { builder } from '../builder.ts';

export const BodyRole = builder.enumType('BodyRole', {
  description: 'What an organisation does for a programme or a call.',
  values: {
    DECIDER: { description: 'It decides on it.' },
    FUNDER: { description: 'It pays for it.' },
    ORGANISER: { description: 'It organises it.' },
    COORDINATOR: { description: 'It coordinates it.' },
    EVALUATOR: { description: 'It evaluates it.' },
  } as const,
});
