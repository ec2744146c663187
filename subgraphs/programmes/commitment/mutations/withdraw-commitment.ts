import { withdrawFact } from '@cdw/kernel/facts/change-fact.ts';
import { COMMITMENT, commitmentMutation } from '../commitment.ts';
import { knownFrom } from '../dates.ts';
import { changeRevised, statusFrom } from '../redate.ts';
import { statuses } from '../statuses.ts';

commitmentMutation('withdrawCommitment', {
  kind: 'WITHDRAWN',
  isCorrection: true,
  isWithdrawal: true,
  hasSources: false,
  says: 'Takes back a commitment that was never made: it answers nowhere any more, and the one that it revised goes on and is answered; null where it revised none. The audit keeps it.',
  answers: { type: 'Commitment', loader: 'commitment' },
  input: () => ({}),
  work: async (edit) => {
    const { tables, faults, row } = edit;
    const later = await tables.commitment.findFirst({ where: { revisesId: row.id } });
    if (later) {
      const message = `${later.slug} revises it. Withdraw that one first.`;
      faults.add('input.commitment', 'INVALID', message, later.id);
    }
    faults.settle();
    await tables.commitmentSubject.deleteMany({ where: { ownerId: row.id } });
    await tables.commitmentStatusPeriod.deleteMany({ where: { commitmentId: row.id } });
    await tables.commitment.delete({ where: { id: row.id } });
    const revised = row.revisesId && (await tables.commitment.findUnique({ where: { id: row.revisesId } }));
    if (!revised) return undefined;
    const status = await statusFrom(tables, revised.id, 'REVISED', knownFrom(row).date);
    if (!status) return revised.id;
    const of = { ...edit, row: revised };
    await changeRevised(COMMITMENT, edit, revised.id, () => withdrawFact(COMMITMENT as never, statuses, of, status.id));
    return revised.id;
  },
});
