import { builder } from '../builder.ts';
import { giveObservations } from '../give-observations.ts';
import { WRITE } from '../input-fields.ts';
import { givingFields } from '../types/observation-input.ts';

const DraftObservationsInput = builder.inputType('DraftObservationsInput', {
  description: 'Figures that are not to be handed in yet.',
  fields: (t) => givingFields(t),
});

builder.mutationField('draftObservations', (t) =>
  t.field({
    type: ['Observation'],
    nullable: true,
    description:
      'Keeps figures as drafts, checked as if they were handed in. The owners of the subjects may; of programmes, calls, municipalities and provinces the agency alone.',
    authScopes: WRITE,
    args: { input: t.arg({ type: DraftObservationsInput, required: true, description: 'The figures.' }) },
    resolve: (_root, { input }, context) =>
      giveObservations(context, input, { mutation: 'draftObservations', kind: 'DRAFTED', status: 'DRAFT' }),
  }),
);
