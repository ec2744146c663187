import { advanceObservations } from '../advance-observations.ts';
import { builder } from '../builder.ts';
import { WRITE } from '../input-fields.ts';
import { recordedObservations } from '../told-observations.ts';
import { stepFields } from '../types/observation-step-input.ts';

const SubmitDraftsInput = builder.inputType('SubmitDraftsInput', {
  description: 'Drafts are handed in.',
  fields: (t) => stepFields(t),
});

builder.mutationField('submitDrafts', (t) =>
  t.field({
    type: ['Observation'],
    nullable: true,
    description: 'Hands drafts in, so that the agency may publish them. Whoever gave them may.',
    authScopes: WRITE,
    args: { input: t.arg({ type: SubmitDraftsInput, required: true, description: 'Which drafts.' }) },
    resolve: (_root, { input }, context) =>
      advanceObservations(context, input, {
        mutation: 'submitDrafts',
        from: 'DRAFT',
        work: (tables, ids) =>
          recordedObservations(tables, ids, { kind: 'SUBMITTED', actor: context.viewer.actor }, () =>
            tables.observation.updateMany({
              where: { id: { in: [...ids] } },
              data: { status: 'SUBMITTED', version: { increment: 1 } },
            }),
          ),
      }),
  }),
);
