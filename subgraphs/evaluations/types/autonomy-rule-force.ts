import { builder } from '../builder.ts';

export const AutonomyRuleForce = builder.enumType('AutonomyRuleForce', {
  description: 'What a rule of autonomy demands.',
  values: {
    REQUIRED: { description: 'Spaces were asked to stand on their own feet by then.' },
    ESTIMATED: { description: 'It was only expected that they would.' },
  } as const,
});
