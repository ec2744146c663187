import { loadWritten } from '@cdw/kernel/loaders.ts';
import { named } from '@cdw/kernel/writing/existing.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { builder } from '../builder.ts';
import { changeEvaluation, noteStanding } from '../change-evaluation.ts';
import { GIVEN } from '../change-observation.ts';
import { checkedTexts } from '../checked-texts.ts';
import { evaluationFields } from '../evaluation-fields.ts';
import { WRITE } from '../input-fields.ts';
import { FINDINGS_MAX } from '../limits.ts';

const RecordFindingInput = builder.inputType('RecordFindingInput', {
  description: 'Something that an evaluation found.',
  fields: (t) => ({
    ...evaluationFields(t),
    statement: t.localized('What was found; 2,000 characters at most.'),
    observation: t.id({ description: 'Identifier of the figure on which it rests; begins with `obs_`.' }),
    sources: t.sources(),
  }),
});

builder.mutationField('recordFinding', (t) =>
  t.field({
    type: 'Evaluation',
    nullable: true,
    description:
      'Records what an evaluation found, while it is closed and looked at; until it is published that is for the agency. Only the agency may.',
    authScopes: { ...WRITE, agency: true },
    args: { input: t.arg({ type: RecordFindingInput, required: true, description: 'What was found, by which one.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changeEvaluation(context, input, {
        mutation: 'recordFinding',
        kind: 'FINDING_RECORDED',
        check: (faults) => checkedTexts(faults, 'input.statement', 'statement', input.statement),
        work: async ({ tables, faults, row, sourceKeys }, statement) => {
          noteStanding(faults, row, 'CLOSED');
          const { observation } = input;
          const find = (key: string) => tables.observation.findUnique({ where: { id: key } });
          if (observation) await named(faults, 'input.observation', observation, GIVEN, find);
          const findings = await tables.evaluationFinding.findMany({ where: { evaluationId: row.id } });
          const position = Math.max(0, ...findings.map((finding) => finding.position)) + 1;
          if (findings.length >= FINDINGS_MAX)
            faults.add('input.evaluation', 'TOO_MANY', `${FINDINGS_MAX} are the most.`);
          faults.settle();
          const about = { evaluationId: row.id, position, observationId: observation ?? null };
          await tables.evaluationFinding.create({ data: { id: newId('fnd'), ...about, ...statement, sourceKeys } });
          return undefined;
        },
      });
      return await loadWritten(context.load.evaluation, id);
    },
  }),
);
