import { loadWritten } from '@cdw/kernel/loaders.ts';
import { existing } from '@cdw/kernel/writing/existing.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import { checkedText } from '@cdw/kernel/writing/texts.ts';
import { type Deciding, written } from '@cdw/kernel/writing/written.ts';
import { ANSWERING, answeringFor, askedWith, spacesAsked } from '../answering.ts';
import { builder } from '../builder.ts';
import { WRITE } from '../input-fields.ts';
import { REASON_CHARACTERS_MAX } from '../limits.ts';
import { recordedAll } from '../recorded-all.ts';
import type { Tables } from '../snapshots.ts';

const DeclineEvaluationInput = builder.inputType('DeclineEvaluationInput', {
  description: 'Somebody who is asked will not answer.',
  fields: (t) => ({
    respondent: t.id({
      required: true,
      description: 'Identifier of the one that is asked, of `Evaluation.respondents`; begins with `rsp_`.',
    }),
    reason: t.string({
      required: true,
      description: `Why, in words that are published with the evaluation; ${REASON_CHARACTERS_MAX} characters at most.`,
    }),
  }),
});

const RESPONDENT = { type: 'EvaluationRespondent', prefix: 'rsp' };

builder.mutationField('declineEvaluation', (t) =>
  t.field({
    type: 'Evaluation',
    nullable: true,
    description:
      'Says that no figures will come, and why. The organisation that is asked may, or the one that operates the space today; figures that it hands in later count.',
    authScopes: WRITE,
    args: { input: t.arg({ type: DeclineEvaluationInput, required: true, description: 'Who declines, and why.' }) },
    resolve: async (_root, { input }, context) => {
      const { viewer } = context;
      const find = (tables: Tables) => (id: string) =>
        tables.evaluationRespondent.findUnique({ where: { id }, include: { evaluation: true } });
      const permit = async ({ tables, faults, referred }: Deciding<Tables>) => {
        const row = await existing(faults, 'input.respondent', input.respondent, RESPONDENT, find(tables));
        const answering = answeringFor(row, referred);
        permitOrganisations(viewer, answering, ANSWERING);
        return { row, answering };
      };
      const right = { refers: (tables: Tables) => spacesAsked(tables, { id: input.respondent }), permit };
      const asked = { mutation: 'declineEvaluation', input, right };
      const id = await written(context, 'evaluations', asked, async (tables, faults, _referred, permitted) => {
        const { row, answering } = permitted;
        const reason = checkedText(faults, 'input.reason', input.reason, REASON_CHARACTERS_MAX);
        if (row.evaluation.status !== 'UNDER_WAY') {
          faults.add('input.respondent', 'INVALID', `is asked by an evaluation that is ${row.evaluation.status}.`);
        }
        if (row.declinedAt) faults.add('input.respondent', 'NO_CHANGE', 'has declined already.');
        faults.settle();
        const data = { declinedAt: new Date(), reason, keeperIds: askedWith(row, answering) };
        await recordedAll(tables, 'EvaluationRespondent', [row.id], { kind: 'DECLINED', actor: viewer.actor }, () =>
          tables.evaluationRespondent.update({ where: { id: row.id }, data }),
        );
        return row.evaluationId;
      });
      return await loadWritten(context.load.evaluation, id);
    },
  }),
);
