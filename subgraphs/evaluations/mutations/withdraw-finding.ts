import { loadWritten } from '@cdw/kernel/loaders.ts';
import { named } from '@cdw/kernel/writing/existing.ts';
import { builder } from '../builder.ts';
import { changeEvaluation, noteStanding } from '../change-evaluation.ts';
import { evaluationFields } from '../evaluation-fields.ts';
import { WRITE } from '../input-fields.ts';

const WithdrawFindingInput = builder.inputType('WithdrawFindingInput', {
  description: 'Something that was recorded as found does not hold.',
  fields: (t) => ({
    ...evaluationFields(t),
    finding: t.id({ required: true, description: 'Identifier of the finding; begins with `fnd_`.' }),
  }),
});

builder.mutationField('withdrawFinding', (t) =>
  t.field({
    type: 'Evaluation',
    nullable: true,
    description:
      'Takes a finding back before it is published; of a further edition also one that the edition before has, where it stays. Only the agency may.',
    authScopes: { ...WRITE, agency: true },
    args: { input: t.arg({ type: WithdrawFindingInput, required: true, description: 'Which finding, of which one.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changeEvaluation(context, input, {
        mutation: 'withdrawFinding',
        kind: 'FINDING_WITHDRAWN',
        work: async ({ tables, faults, row }) => {
          noteStanding(faults, row, 'CLOSED');
          const type = { type: 'EvaluationFinding', prefix: 'fnd' };
          const find = (key: string) =>
            tables.evaluationFinding.findUnique({ where: { id: key, evaluationId: row.id } });
          await named(faults, 'input.finding', input.finding, type, find);
          faults.settle();
          await tables.evaluationFinding.delete({ where: { id: input.finding } });
          return undefined;
        },
      });
      return await loadWritten(context.load.evaluation, id);
    },
  }),
);
