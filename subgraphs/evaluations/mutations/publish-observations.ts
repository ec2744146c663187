import { advanceObservations } from '../advance-observations.ts';
import { builder } from '../builder.ts';
import { WRITE } from '../input-fields.ts';
import { publishAll } from '../publish-observations.ts';
import { stepFields } from '../types/observation-step-input.ts';

const PublishObservationsInput = builder.inputType('PublishObservationsInput', {
  description: "Figures that were handed in are everybody's from now on.",
  fields: (t) => stepFields(t),
});

builder.mutationField('publishObservations', (t) =>
  t.field({
    type: ['Observation'],
    nullable: true,
    description: 'Publishes figures that were handed in; one that corrects another supersedes it. Only the agency may.',
    authScopes: { ...WRITE, agency: true },
    args: { input: t.arg({ type: PublishObservationsInput, required: true, description: 'Which figures.' }) },
    resolve: (_root, { input }, context) =>
      advanceObservations(context, input, {
        mutation: 'publishObservations',
        from: 'SUBMITTED',
        work: (tables, ids) => publishAll(tables, ids, context.viewer.actor),
      }),
  }),
);
