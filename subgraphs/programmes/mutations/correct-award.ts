import { fromDay } from '@cdw/kernel/days.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { lastDayOf } from '@cdw/kernel/partial-date.ts';
import { orderDay } from '@cdw/kernel/seed/successive.ts';
import { checkBounds, checkTranches, figuresOf, sumOf, tranchesOf } from '../award-figures.ts';
import { builder } from '../builder.ts';
import { changeAward } from '../change-award.ts';
import { checkedAmount, checkNotBefore } from '../checked-figures.ts';
import { checkEnvelope } from '../envelope.ts';
import { awardFields, WRITE } from '../input-fields.ts';

const CorrectAwardInput = builder.inputType('CorrectAwardInput', {
  description:
    'An award was recorded wrongly. What is left out stays as it is recorded; null says that no source tells.',
  fields: (t) => ({
    ...awardFields(t),
    ceilingEur: t.field({ type: 'Euro', description: 'The most that the beneficiary could get, in euro.' }),
    grantedEur: t.field({ type: 'Euro', description: 'What was granted in all, in euro.' }),
    awardedOn: t.field({ type: 'PartialDate', description: 'When it was granted or announced.' }),
  }),
});

builder.mutationField('correctAward', (t) =>
  t.field({
    type: 'Award',
    nullable: true,
    description:
      'Mends a mistake in the figures or the date of an award, within the same bounds as `grantAward`; the audit keeps what stood there. The agency may, and who organises, funds or coordinates the call or its programme, but not who runs the beneficiary.',
    authScopes: WRITE,
    args: { input: t.arg({ type: CorrectAwardInput, required: true, description: 'Which one, and what is right.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changeAward(context, input, {
        mutation: 'correctAward',
        kind: 'CORRECTED',
        isCorrection: true,
        check: (faults) => {
          const { grantedEur, ceilingEur, awardedOn } = input;
          if (grantedEur === undefined && ceilingEur === undefined && awardedOn === undefined) {
            const message = 'says nothing that was wrong. Give `grantedEur`, `ceilingEur` or `awardedOn`.';
            faults.add('input', 'NO_CHANGE', message);
          }
          return {
            ...(grantedEur !== undefined && {
              granted: grantedEur === null ? null : checkedAmount(faults, 'input.grantedEur', grantedEur),
            }),
            ...(ceilingEur !== undefined && {
              ceiling: ceilingEur === null ? null : checkedAmount(faults, 'input.ceilingEur', ceilingEur),
            }),
          };
        },
        work: async ({ tables, faults, row: award, sourceKeys }, corrected) => {
          const { call } = award;
          const figures = { ...figuresOf(award), ...corrected };
          checkBounds(faults, call, figures);
          const tranches = sumOf(await tranchesOf(tables, award.id));
          checkTranches(faults, 'input.grantedEur', call, figures, tranches);
          const taken = { path: 'input.grantedEur', cents: figures.granted ?? tranches, award: award.id };
          await checkEnvelope(tables, faults, call, taken);
          const { awardedOn, grantedEur = award.grantedEur, ceilingEur = award.ceilingEur } = input;
          if (awardedOn) checkNotBefore(faults, 'input.awardedOn', fromDay(lastDayOf(awardedOn)), call.launchedOn);
          faults.settle();
          const callDate = call.awardedOn ?? call.closedOn ?? call.launchedOn;
          const dated = { awardedOn, orderDay: orderDay(awardedOn ?? callDate ?? undefined) };
          const all = [...new Set([...award.sourceKeys, ...sourceKeys])];
          const data = { grantedEur, ceilingEur, ...(awardedOn !== undefined && dated), sourceKeys: all };
          await tables.award.update({ where: { id: award.id }, data });
          return undefined;
        },
      });
      return await loadReferred(context.load.award, id);
    },
  }),
);
