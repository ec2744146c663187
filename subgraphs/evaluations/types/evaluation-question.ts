import { builder } from '../builder.ts';

builder.prismaObject('EvaluationQuestion', {
  fields: (t) => ({
    position: t.exposeInt('position'),
    text: t.text('text', { description: 'The question.' }),
    sources: t.sources(),
  }),
});
