import { loadReferred } from '@cdw/kernel/loaders.ts';
import { validity } from '@cdw/kernel/validity.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { referenceTo } from '@cdw/kernel/writing/references.ts';
import { endingColumns, endings, succeed } from '@cdw/kernel/writing/succeed.ts';
import { presentTranche, sumOf, tranchesOf } from '../award-figures.ts';
import { builder } from '../builder.ts';
import { toCents } from '../cents.ts';
import { changeAward, checkSpread } from '../change-award.ts';
import { checkedAmount, checkNotAhead } from '../checked-figures.ts';
import type { Tranche } from '../generated/prisma/client.ts';
import { awardFields, WRITE } from '../input-fields.ts';
import { ORGANISATION } from '../references/foreign.ts';

const PayTrancheInput = builder.inputType('PayTrancheInput', {
  description: 'A tranche that was planned, or reported, is paid out.',
  fields: (t) => ({
    ...awardFields(t),
    tranche: t.id({ required: true, description: 'Identifier of the tranche; begins with `trn_`.' }),
    amountEur: t.field({
      type: 'Euro',
      description: 'What was paid, in euro; the amount of the tranche when left out.',
    }),
    payer: t.id({
      description:
        'Identifier of the public body whose money it is, begins with `org_`; the payer of the tranche when left out.',
    }),
    on: t.date('When it was paid; it cannot lie ahead'),
  }),
});

builder.mutationField('payTranche', (t) =>
  t.field({
    type: 'Tranche',
    nullable: true,
    description:
      'Says that a tranche was paid: the payment succeeds the plan, which stays in `trancheHistory` unless it was paid on the day on which it was planned, and counts as public funding from its day on. Each is paid once. The agency may, and who organises, funds or coordinates the call or its programme, but not who runs the beneficiary.',
    authScopes: WRITE,
    args: { input: t.arg({ type: PayTrancheInput, required: true, description: 'Which tranche, by whom, and when.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changeAward(context, input, {
        mutation: 'payTranche',
        kind: 'TRANCHE_PAID',
        refers: referenceTo(ORGANISATION, input.payer, 'input.payer'),
        check: (faults) => {
          checkNotAhead(faults, 'input.on', input.on);
          return input.amountEur ? checkedAmount(faults, 'input.amountEur', input.amountEur) : undefined;
        },
        work: async (edit, given) => {
          const { tables, faults, row: award, sourceKeys } = edit;
          const tranche = await presentTranche(tables, faults, award.id, input.tranche);
          const payerId = checkedPayer(faults, tranche, input.payer);
          const cents = given ?? toCents(tranche.amountEur);
          await checkSpread(edit, 'input.amountEur', sumOf(await tranchesOf(tables, award.id), tranche.id) + cents);
          const period = validity({ validFrom: input.on });
          // What was paid when it was planned was a plan on no day: the payment takes its place, and the audit keeps the plan.
          const isAtOnce = period.firstDay.getTime() === tranche.firstDay.getTime();
          const ended = isAtOnce ? [] : endings(faults, 'input.on', succeed([tranche], input.on));
          faults.settle();
          for (const ending of ended) {
            await tables.tranche.update({ where: { id: ending.id }, data: endingColumns(ending) });
          }
          const amountEur = input.amountEur ?? tranche.amountEur;
          const id = isAtOnce ? tranche.id : newId('trn');
          const paid = { ...tranche, id, amountEur, payerId, status: 'PAID', ...period, sourceKeys } as const;
          await tables.tranche.upsert({ where: { id }, create: paid, update: paid });
          return paid.id;
        },
      });
      return await loadReferred(context.load.tranche, id);
    },
  }),
);

/** Who pays a tranche that was not paid yet: whoever is named, else whoever was to pay it. */
function checkedPayer(faults: Faults, tranche: Tranche, named: string | null | undefined): string | null {
  if (tranche.status === 'PAID') {
    faults.add('input.tranche', 'ALREADY_ENDED', `it was paid already, in ${tranche.validFrom ?? tranche.year}.`);
  }
  const payerId = named ?? tranche.payerId;
  if (payerId === null) faults.add('input.payer', 'MISSING', 'nobody is known to pay it. Say whose money it is.');
  return payerId;
}
