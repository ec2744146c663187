import { builder } from '../builder.ts';

export const EvaluationSubjectKind = builder.enumType('EvaluationSubjectKind', {
  description: 'What sort of thing a figure, an evaluation or a rule is about.',
  values: {
    SPACE: { description: 'A coworking space, a Smart Work Center or another shared place of work.' },
    CREATIVE_HUB: { description: 'A creative hub.' },
    NETWORK: { description: 'A network of spaces, as a whole.' },
    PARTNERSHIP: { description: 'A partnership, such as a mutualisation.' },
    PROGRAMME: { description: 'A programme or a strategy, as a whole.' },
    CALL: { description: 'A call for projects, with what it selected.' },
    MUNICIPALITY: { description: 'A municipality.' },
    PROVINCE: { description: 'A province.' },
  } as const,
});
