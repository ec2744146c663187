import { builder } from '../builder.ts';
import { giveObservations } from '../give-observations.ts';
import { WRITE } from '../input-fields.ts';
import { givingFields } from '../types/observation-input.ts';

const SubmitObservationsInput = builder.inputType('SubmitObservationsInput', {
  description: 'Figures that are handed in to be checked and published.',
  fields: (t) => givingFields(t),
});

builder.mutationField('submitObservations', (t) =>
  t.field({
    type: ['Observation'],
    nullable: true,
    description:
      'Hands figures in, in the order given; the agency publishes them. The organisation may that operates the space or the hub, coordinates the network, or is a party to the partnership; of programmes, calls, municipalities and provinces only the agency.',
    authScopes: WRITE,
    args: { input: t.arg({ type: SubmitObservationsInput, required: true, description: 'The figures.' }) },
    resolve: (_root, { input }, context) =>
      giveObservations(context, input, { mutation: 'submitObservations', kind: 'SUBMITTED', status: 'SUBMITTED' }),
  }),
);
