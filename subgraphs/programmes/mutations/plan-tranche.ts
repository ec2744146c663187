import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { referenceTo } from '@cdw/kernel/writing/references.ts';
import { checkedText } from '@cdw/kernel/writing/texts.ts';
import { sumOf, tranchesOf } from '../award-figures.ts';
import { builder } from '../builder.ts';
import { changeAward, checkSpread } from '../change-award.ts';
import { checkCount, checkedAmount } from '../checked-figures.ts';
import { awardFields, WRITE } from '../input-fields.ts';
import { TRANCHE_YEAR_MAX, TRANCHE_YEAR_MIN } from '../limits.ts';
import { ORGANISATION } from '../references/foreign.ts';

const PlanTrancheInput = builder.inputType('PlanTrancheInput', {
  description: 'The part of an award that is to be paid for one year.',
  fields: (t) => ({
    ...awardFields(t),
    year: t.int({
      required: true,
      description: `The year to which it falls: ${TRANCHE_YEAR_MIN} to ${TRANCHE_YEAR_MAX}.`,
    }),
    amountEur: t.field({ type: 'Euro', required: true, description: 'The amount, in euro; above 0.' }),
    payer: t.id({ description: 'Identifier of the public body whose money it is; begins with `org_`.' }),
    on: t.date('When it was planned'),
    note: t.note(),
  }),
});

builder.mutationField('planTranche', (t) =>
  t.field({
    type: 'Tranche',
    nullable: true,
    description:
      'Plans a part of an award for a year; it is no public funding before it is paid. All parts together never exceed the award. The agency may, and who organises, funds or coordinates the call or its programme, but not who runs the beneficiary.',
    authScopes: WRITE,
    args: { input: t.arg({ type: PlanTrancheInput, required: true, description: 'Of which award, how much, when.' }) },
    resolve: async (_root, { input }, context) => {
      const { year, amountEur, payer } = input;
      const id = await changeAward(context, input, {
        mutation: 'planTranche',
        kind: 'TRANCHE_PLANNED',
        refers: referenceTo(ORGANISATION, payer, 'input.payer'),
        check: (faults) => {
          checkCount(faults, 'input.year', year, TRANCHE_YEAR_MIN, TRANCHE_YEAR_MAX);
          return {
            cents: checkedAmount(faults, 'input.amountEur', amountEur),
            note: checkedText(faults, 'input.note', input.note, NOTE_CHARACTERS_MAX),
          };
        },
        work: async (edit, { cents, note }) => {
          const { tables, faults, row: award, sourceKeys } = edit;
          await checkSpread(edit, 'input.amountEur', sumOf(await tranchesOf(tables, award.id)) + cents);
          faults.settle();
          const tranche = {
            id: newId('trn'),
            lineId: newId('lin'),
            awardId: award.id,
            year,
            amountEur,
            payerId: payer ?? null,
            note,
          };
          const period = validity({ validFrom: input.on });
          await tables.tranche.create({ data: { ...tranche, status: 'PLANNED', ...period, sourceKeys } });
          return tranche.id;
        },
      });
      return await loadReferred(context.load.tranche, id);
    },
  }),
);
