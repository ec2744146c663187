import { builder } from '../builder.ts';
import { OBSERVATIONS_PER_WRITE_MAX } from '../limits.ts';

const ObservationStepInput = builder.inputType('ObservationStepInput', {
  description: 'An observation that goes a step further.',
  fields: (t) => ({
    observation: t.id({ required: true, description: 'Identifier of the observation; begins with `obs_`.' }),
    version: t.version('observation'),
  }),
});

export type Step = typeof ObservationStepInput.$inferInput;

type Fields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** Which observations go a step further together. */
export const stepFields = (t: Fields) => ({
  observations: t.field({
    type: [ObservationStepInput],
    required: true,
    description: `Which ones: at least one, ${OBSERVATIONS_PER_WRITE_MAX} at most. Where one of them cannot, none does.`,
  }),
});
