import { loadReferred } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';

builder.prismaObject('EvaluationFinding', {
  fields: (t) => ({
    id: t.exposeID('id'),
    position: t.exposeInt('position'),
    statement: t.text('statement', { description: 'What was found.' }),
    observation: t.field({
      type: 'Observation',
      nullable: true,
      description: 'The figure on which it rests; null where it rests on none of the graph.',
      resolve: (finding, _args, { load }) => loadReferred(load.observation, finding.observationId),
    }),
    sources: t.sources(),
  }),
});
