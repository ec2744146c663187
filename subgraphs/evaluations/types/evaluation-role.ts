import { builder } from '../builder.ts';

export const EvaluationRole = builder.enumType('EvaluationRole', {
  description: 'What an organisation is to an evaluation.',
  values: {
    COMMISSIONED: { description: 'Asked for it, or had it made.' },
    CONDUCTED: { description: 'Made it, or makes it.' },
  } as const,
});
