import { builder } from '../builder.ts';

export const ObservationTargetInput = builder.inputType('ObservationTargetInput', {
  description: 'What a figure was to reach, as the source of the figure states it.',
  fields: (t) => ({
    value: t.field({
      type: 'Decimal',
      required: true,
      description: 'The value to reach, in the unit of the indicator and within its range.',
    }),
    dueOn: t.field({ type: 'PartialDate', description: 'By when, to the precision known; left out where it is not.' }),
  }),
});
