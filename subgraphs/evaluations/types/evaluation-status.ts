import { builder } from '../builder.ts';

export const EvaluationStatus = builder.enumType('EvaluationStatus', {
  description: 'How far an evaluation is.',
  values: {
    PLANNED: { description: 'Announced; no source tells that it has begun, nor any result.' },
    UNDER_WAY: { description: 'Begun: figures are being gathered. Its results are not published yet.' },
    CLOSED: { description: 'No more figures are taken; what they say is being looked at.' },
    PUBLISHED: { description: 'Its results are published.' },
    NOT_AVAILABLE: {
      description: 'Asked for, or said to have been made, but no publication of its results was found.',
    },
  } as const,
});
