import { loadReferred } from '@cdw/kernel/loaders.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { referenceTo } from '@cdw/kernel/writing/references.ts';
import { endingColumns } from '@cdw/kernel/writing/succeed.ts';
import { presentTranche, sumOf, tranchesOf } from '../award-figures.ts';
import { builder } from '../builder.ts';
import { toCents } from '../cents.ts';
import { changeAward, checkSpread } from '../change-award.ts';
import { checkCount, checkedAmount } from '../checked-figures.ts';
import { awardFields, optionalDate, WRITE } from '../input-fields.ts';
import { TRANCHE_YEAR_MAX, TRANCHE_YEAR_MIN } from '../limits.ts';
import { redated } from '../redated-tranche.ts';
import { ORGANISATION } from '../references/foreign.ts';

const CorrectTrancheInput = builder.inputType('CorrectTrancheInput', {
  description:
    'A tranche was recorded wrongly. What is left out stays as it is recorded; null of the payer says that no source tells.',
  fields: (t) => ({
    ...awardFields(t),
    tranche: t.id({ required: true, description: 'Identifier of the tranche; begins with `trn_`.' }),
    year: t.int({ description: `The year to which it falls: ${TRANCHE_YEAR_MIN} to ${TRANCHE_YEAR_MAX}.` }),
    amountEur: t.field({ type: 'Euro', description: 'The amount as it should have been, in euro; above 0.' }),
    payer: t.id({ description: 'Identifier of the public body whose money it is; begins with `org_`.' }),
    on: optionalDate(t, 'When it was planned, or, of one that is PAID, when it was paid'),
  }),
});

builder.mutationField('correctTranche', (t) =>
  t.field({
    type: 'Tranche',
    nullable: true,
    description:
      'Mends a mistake in the year, the amount, the payer or the date of a tranche; the audit keeps what stood there. All tranches together never exceed the award. The agency may, and who organises, funds or coordinates the call or its programme, but not who runs the beneficiary.',
    authScopes: WRITE,
    args: { input: t.arg({ type: CorrectTrancheInput, required: true, description: 'Which one, and what is right.' }) },
    resolve: async (_root, { input }, context) => {
      const { year, amountEur, payer, on } = input;
      const id = await changeAward(context, input, {
        mutation: 'correctTranche',
        kind: 'TRANCHE_CORRECTED',
        isCorrection: true,
        refers: referenceTo(ORGANISATION, payer, 'input.payer'),
        check: (faults) => {
          if (!year && !amountEur && payer === undefined && !on) {
            faults.add('input', 'NO_CHANGE', 'says nothing that was wrong. Give `year`, `amountEur`, `payer` or `on`.');
          }
          checkCount(faults, 'input.year', year, TRANCHE_YEAR_MIN, TRANCHE_YEAR_MAX);
          return amountEur ? checkedAmount(faults, 'input.amountEur', amountEur) : undefined;
        },
        work: async (edit, given) => {
          const { tables, faults, row: award, sourceKeys } = edit;
          const tranche = await presentTranche(tables, faults, award.id, input.tranche);
          const others = sumOf(await tranchesOf(tables, award.id), tranche.id);
          await checkSpread(edit, 'input.amountEur', others + (given ?? toCents(tranche.amountEur)));
          const plan = on ? await redated(edit, tranche, on) : [];
          faults.settle();
          for (const ending of plan) {
            await tables.tranche.update({ where: { id: ending.id }, data: endingColumns(ending) });
          }
          const { payer: payerId = tranche.payerId } = input;
          const right = { year: year ?? tranche.year, payerId };
          const period = on && validity({ validFrom: on });
          const data = { ...right, ...period, amountEur: amountEur ?? tranche.amountEur, sourceKeys };
          await tables.tranche.update({ where: { id: tranche.id }, data });
          return tranche.id;
        },
      });
      return await loadReferred(context.load.tranche, id);
    },
  }),
);
