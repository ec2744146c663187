import { loadWritten } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';
import { changeEvaluation, noteStanding } from '../change-evaluation.ts';
import { evaluationFields } from '../evaluation-fields.ts';
import { WRITE } from '../input-fields.ts';

const CloseEvaluationInput = builder.inputType('CloseEvaluationInput', {
  description: 'No more figures are taken for an evaluation.',
  fields: (t) => evaluationFields(t),
});

builder.mutationField('closeEvaluation', (t) =>
  t.field({
    type: 'Evaluation',
    nullable: true,
    description: 'Ends the gathering of figures, so that what they say can be looked at. Only the agency may.',
    authScopes: { ...WRITE, agency: true },
    args: { input: t.arg({ type: CloseEvaluationInput, required: true, description: 'Which evaluation.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changeEvaluation(context, input, {
        mutation: 'closeEvaluation',
        kind: 'CLOSED',
        work: async ({ tables, faults, row }) => {
          noteStanding(faults, row, 'UNDER_WAY');
          faults.settle();
          await tables.evaluation.update({ where: { id: row.id }, data: { status: 'CLOSED' } });
          return undefined;
        },
      });
      return await loadWritten(context.load.evaluation, id);
    },
  }),
);
