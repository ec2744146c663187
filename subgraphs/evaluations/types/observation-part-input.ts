import { builder } from '../builder.ts';

export const ObservationPartInput = builder.inputType('ObservationPartInput', {
  description: 'A part of a figure that is broken down: so much of it is urban, so much rural.',
  fields: (t) => ({
    dimension: t.string({
      required: true,
      description: 'By what the figure is broken down (`setting`): small letters, digits and hyphens.',
    }),
    key: t.string({
      required: true,
      description: 'Which part this is (`urban`): small letters, digits and hyphens; each once in its dimension.',
    }),
    label: t.localized('The part, in words; 200 characters at most.'),
    value: t.field({
      type: 'Decimal',
      required: true,
      description: "The part's figure, in the unit of the indicator and within its range.",
    }),
  }),
});
