import { loadWritten } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';
import { changeEvaluation } from '../change-evaluation.ts';
import { evaluationFields } from '../evaluation-fields.ts';
import { WRITE } from '../input-fields.ts';
import { INDICATORS_PER_EVALUATION_MAX, RESPONDENTS_MAX } from '../limits.ts';
import { opened, openedReferences } from '../opened-evaluation.ts';

const OpenEvaluationInput = builder.inputType('OpenEvaluationInput', {
  description: 'An evaluation begins: figures are asked for.',
  fields: (t) => ({
    ...evaluationFields(t),
    indicators: t.idList({
      required: true,
      description: `Of which indicators figures are wanted: identifiers or codes; at least one, ${INDICATORS_PER_EVALUATION_MAX} at most. A figure of any other is refused.`,
    }),
    from: t.date('When the period begins of which figures are wanted'),
    through: t.date('When that period ends'),
    organisations: t.idList({
      description: `Identifiers of the organisations that are asked; with the spaces ${RESPONDENTS_MAX} at most.`,
    }),
    spaces: t.idList({ description: 'Identifiers of the spaces of which is asked; their operators answer.' }),
    dueOn: t.field({
      type: 'Date',
      required: true,
      description: 'By when they are to answer; later answers count until the evaluation is closed.',
    }),
    sources: t.sources(),
  }),
});

export type OpenEvaluation = typeof OpenEvaluationInput.$inferInput;

builder.mutationField('openEvaluation', (t) =>
  t.field({
    type: 'Evaluation',
    nullable: true,
    description:
      'Begins an evaluation that is planned, and asks organisations and spaces for figures: they answer by `submitObservations`, or `declineEvaluation`. Only the agency may. It opens though some spaces have no known operator: ask the answer for its `spacesWithoutOperator`.',
    authScopes: { ...WRITE, agency: true },
    args: { input: t.arg({ type: OpenEvaluationInput, required: true, description: 'What is asked, and whom.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changeEvaluation(context, input, {
        mutation: 'openEvaluation',
        kind: 'OPENED',
        refers: openedReferences(input),
        work: (edit) => opened(edit, input, context.viewer.actor),
      });
      return await loadWritten(context.load.evaluation, id);
    },
  }),
);
