import { loadWritten } from '@cdw/kernel/loaders.ts';
import { permitAnswering } from '../asked.ts';
import { builder } from '../builder.ts';
import { changeObservation, PUBLISHED } from '../change-observation.ts';
import { correct } from '../correction.ts';
import { figureFields } from '../figure-fields.ts';
import { nonRespondentReferences } from '../given-observations.ts';
import { WRITE } from '../input-fields.ts';

const CorrectObservationInput = builder.inputType('CorrectObservationInput', {
  description:
    'A published figure is wrong: the right one, whole, with its parts and its target. What is left out it does not have.',
  fields: (t) => ({
    observation: t.id({ required: true, description: 'Identifier of the wrong one; begins with `obs_`.' }),
    version: t.version('observation'),
    from: t.field({
      type: 'PartialDate',
      description: 'When the period begins, where that is to be corrected; as it stands when left out.',
    }),
    through: t.field({
      type: 'PartialDate',
      description: 'When the period ends, where that is to be corrected; as it stands when left out.',
    }),
    ...figureFields(t),
    evaluation: t.id({
      description:
        'Identifier of the evaluation that asks for it anew, which must be under way; begins with `evl_`. When left out, the right one belongs to the evaluation of the wrong one.',
    }),
    sources: t.sources(),
  }),
});

builder.mutationField('correctObservation', (t) =>
  t.field({
    type: 'Observation',
    nullable: true,
    description:
      'Gives a new observation that supersedes a published one, which stays as it is. Of the agency it is published at once; of the organisation that keeps the subject it is handed in, and supersedes the former when it is published.',
    authScopes: WRITE,
    args: {
      input: t.arg({ type: CorrectObservationInput, required: true, description: 'Which one, and how it should be.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { viewer } = context;
      const isByAgency = viewer.role === 'AGENCY';
      const id = await changeObservation(PUBLISHED, context, input, {
        mutation: 'correctObservation',
        kind: isByAgency ? 'SUPERSEDED' : 'CORRECTION_SUBMITTED',
        isCorrection: true,
        right: {
          permit: async ({ tables, row }) =>
            input.evaluation && permitAnswering(tables, viewer, input.evaluation, [row.subjectId]),
        },
        refers: nonRespondentReferences(input, 'input'),
        work: (edit) => correct(edit, input, viewer),
      });
      return await loadWritten(context.load.observation, id);
    },
  }),
);
