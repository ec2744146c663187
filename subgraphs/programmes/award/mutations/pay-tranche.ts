import { beginFact, correctFact } from '@cdw/kernel/facts/change-fact.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { existing } from '@cdw/kernel/writing/existing.ts';
import { referenceTo } from '@cdw/kernel/writing/references.ts';
import { checkNotAhead } from '../../money/checked-figures.ts';
import { ORGANISATION } from '../../references/foreign.ts';
import { AWARD, awardMutation } from '../award.ts';
import { tranches } from '../tranches.ts';

const TRANCHE = { type: 'Tranche', prefix: 'trn' } as const;

awardMutation('payTranche', {
  kind: 'TRANCHE_PAID',
  says: 'Says that a tranche was paid: the payment succeeds the plan, which stays in `trancheHistory` unless it was paid on the day on which it was planned, and counts as public funding from its day on. Each is paid once. A payment that never was is withdrawn, and the plan holds again. The agency may, and who organises, funds or coordinates the call or its programme, but not who runs the beneficiary.',
  answers: { type: 'Tranche', loader: 'tranche' },
  input: (t) => ({
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
  references: ({ payer }) => referenceTo(ORGANISATION, payer, 'input.payer'),
  work: async (edit, { tranche: id, on, ...given }) => {
    const { tables, row: award } = edit;
    const faults = edit.faults.renamed((path) => path.replace('input.from', 'input.on'));
    const find = (key: string) => tables.tranche.findUnique({ where: { id: key, awardId: award.id } });
    const found = await find(id);
    if (!found) checkNotAhead(faults, 'input.on', on);
    const tranche = await existing(faults, 'input.tranche', id, TRANCHE, async () => found);
    if (tranche.validThrough !== null) {
      const message = `it held through ${tranche.validThrough}; the award has what succeeded it, in \`tranches\`.`;
      faults.add('input.tranche', 'ALREADY_ENDED', message);
    } else if (tranche.status === 'PAID') {
      faults.add('input.tranche', 'ALREADY_ENDED', `it was paid already, in ${tranche.validFrom ?? tranche.year}.`);
    }
    const payer = given.payer ?? tranche.payerId;
    if (payer === null) faults.add('input.payer', 'MISSING', 'nobody is known to pay it. Say whose money it is.');
    const { year, note, lineId } = tranche;
    const paid = {
      year,
      note,
      lineId,
      payer,
      status: 'PAID',
      amountEur: given.amountEur ?? tranche.amountEur.toFixed(2),
    };
    // What was paid when it was planned was a plan on no day: the payment takes its place, and the audit keeps the plan.
    if (validity({ validFrom: on }).firstDay.getTime() === tranche.firstDay.getTime()) {
      await correctFact(AWARD as never, tranches, { ...edit, faults }, id, { ...paid, from: on });
      return id;
    }
    return await beginFact(AWARD as never, tranches, { ...edit, faults }, paid, { validFrom: on });
  },
});
