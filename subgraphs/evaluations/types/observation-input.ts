import type { InputShapeFromFields } from '@pothos/core';
import { builder } from '../builder.ts';
import { figureFields } from '../figure-fields.ts';
import { OBSERVATIONS_PER_WRITE_MAX } from '../limits.ts';
import { SUBJECT_NAMED } from '../subject.ts';

const ObservationInput = builder.inputType('ObservationInput', {
  description: 'One figure: what an indicator was, of one subject, in one period.',
  fields: (t) => ({
    subject: t.id({ required: true, description: `Of what it is measured: ${SUBJECT_NAMED}.` }),
    indicator: t.id({
      required: true,
      description: 'What is measured: the identifier (`ind_…`) or the code (`occupancy_rate`) of an indicator.',
    }),
    from: t.date('When the period begins that the figure describes'),
    through: t.field({
      type: 'PartialDate',
      description:
        'When that period ends, to the precision known; with `from` when left out. A yearly indicator takes whole years, a quarterly one whole quarters, a monthly one whole months.',
    }),
    ...figureFields(t),
    sources: t.field({
      type: ['SourceInput'],
      description: 'The works that state this one, in place of `sources` of the whole input.',
    }),
  }),
});

export type ObservationGiven = typeof ObservationInput.$inferInput;

type Fields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** What everybody names who gives figures. */
export const givingFields = (t: Fields) => ({
  observations: t.field({
    type: [ObservationInput],
    required: true,
    description: `The figures: at least one, ${OBSERVATIONS_PER_WRITE_MAX} at most. Where one of them has a fault, none is written. One that is known already exactly so has the fault NO_CHANGE, with the \`id\` of the observation: without it, the others can be given.`,
  }),
  givenBy: t.id({
    description:
      'Identifier of the organisation that gives them, which must keep each of the subjects; begins with `org_`. When left out, those of the viewer that do. The agency names the one for which it writes, or none.',
  }),
  evaluation: t.id({
    description:
      'Identifier of the evaluation that asks for them; begins with `evl_`. It must be under way, and ask for this: of whom, which indicators, which period.',
  }),
  sources: t.sources(),
});

export type Giving = InputShapeFromFields<ReturnType<typeof givingFields>>;
