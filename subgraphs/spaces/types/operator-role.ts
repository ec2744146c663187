import { builder } from '../builder.ts';

export const OperatorRole = builder.enumType('OperatorRole', {
  description: 'What an organisation is to a space.',
  values: {
    OPERATOR: { description: 'Runs the space.' },
    OWNER: { description: 'Owns the building.' },
    PARTNER: { description: 'Takes part in the space without running it.' },
  } as const,
});
