import { loadWritten } from '@cdw/kernel/loaders.ts';
import { existing } from '@cdw/kernel/writing/existing.ts';
import { AGENCY_BY_FIELD, written } from '@cdw/kernel/writing/written.ts';
import { answeringFor, askedWith, spacesAsked } from '../answering.ts';
import { builder } from '../builder.ts';
import { EVALUATION, noteStanding } from '../change-evaluation.ts';
import { WRITE } from '../input-fields.ts';
import { recordedAll } from '../recorded-all.ts';
import { respondentsOf } from '../respondents.ts';
import type { Tables } from '../snapshots.ts';

const RemindRespondentsInput = builder.inputType('RemindRespondentsInput', {
  description: 'Those who have neither answered nor declined are reminded.',
  fields: (t) => ({
    evaluation: t.id({ required: true, description: 'Identifier of the evaluation; begins with `evl_`.' }),
  }),
});

builder.mutationField('remindRespondents', (t) =>
  t.field({
    type: 'Evaluation',
    nullable: true,
    description:
      'Leaves a reminder in the feed for each of those of whom nothing came: `evaluationChanges` tells that there is one, `evaluationAudit` shows it to the organisation asked, and of a space to its present operator. Only the agency may.',
    authScopes: { ...WRITE, agency: true },
    args: { input: t.arg({ type: RemindRespondentsInput, required: true, description: 'Of which evaluation.' }) },
    resolve: async (_root, { input }, context) => {
      const refers = await spacesAsked(context.db, { evaluationId: input.evaluation });
      const asked = { mutation: 'remindRespondents', input, right: AGENCY_BY_FIELD, refers };
      const id = await written<Tables>(context, 'evaluations', asked, async (tables, faults, referred) => {
        const find = (key: string) => tables.evaluation.findUnique({ where: { id: key } });
        const row = await existing(faults, EVALUATION.path, input.evaluation, EVALUATION, find);
        noteStanding(faults, row, 'UNDER_WAY');
        const respondents = await respondentsOf(tables, [row.id]);
        const outstanding = respondents.filter(({ state }) => state === 'OUTSTANDING');
        if (outstanding.length === 0) faults.add(EVALUATION.path, 'NO_CHANGE', 'has an answer of all whom it asks.');
        faults.settle();
        const ids = outstanding.map((respondent) => respondent.id);
        const deed = { kind: 'REMINDED', actor: context.viewer.actor };
        await recordedAll(tables, 'EvaluationRespondent', ids, deed, async () => {
          await tables.evaluationRespondent.updateMany({
            where: { id: { in: ids } },
            data: { reminders: { increment: 1 }, remindedAt: new Date() },
          });
          for (const respondent of outstanding) {
            const keeperIds = askedWith(respondent, answeringFor(respondent, referred));
            if (keeperIds.length === respondent.keeperIds.length) continue;
            await tables.evaluationRespondent.update({ where: { id: respondent.id }, data: { keeperIds } });
          }
        });
        return row.id;
      });
      return await loadWritten(context.load.evaluation, id);
    },
  }),
);
