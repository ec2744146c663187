import { loadWritten } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';
import { changeEvaluation } from '../change-evaluation.ts';
import { evaluationFields } from '../evaluation-fields.ts';
import { WRITE } from '../input-fields.ts';
import { published } from '../published-evaluation.ts';
import { allLabels, labelled } from '../report/labels.ts';

const PublishEvaluationInput = builder.inputType('PublishEvaluationInput', {
  description: 'The results of an evaluation are published.',
  fields: (t) => ({
    ...evaluationFields(t),
    on: t.date('When they are published'),
    sources: t.sources(),
  }),
});

builder.mutationField('publishEvaluation', (t) =>
  t.field({
    type: 'Evaluation',
    nullable: true,
    description:
      'Publishes a closed evaluation with the figures that were handed in for it, and freezes its report: `evaluation(slug, edition)` gives it for good. What is to be changed later is a further edition, by `reviseEvaluation`. Only the agency may.',
    authScopes: { ...WRITE, agency: true },
    args: { input: t.arg({ type: PublishEvaluationInput, required: true, description: 'Which one, and when.' }) },
    resolve: async (_root, { input }, context) => {
      const labelOf = await allLabels(context.graph, await labelled(context.db, input.evaluation));
      const id = await changeEvaluation(context, input, {
        mutation: 'publishEvaluation',
        kind: 'PUBLISHED',
        work: (edit) => published(edit, input.on, context.viewer.actor, labelOf),
      });
      return await loadWritten(context.load.evaluation, id);
    },
  }),
);
