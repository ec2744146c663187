import { beginFact } from '@cdw/kernel/facts/change-fact.ts';
import { PARTNERSHIP, partnershipMutation } from '../partnership.ts';
import { statuses } from '../statuses.ts';

partnershipMutation('endPartnership', {
  kind: 'ENDED',
  says: 'Ends a partnership, or its proposal, and with it all rights that it gives; rights that have not begun by then never do. Its parties stay, so that its record can still be kept. An end that was a mistake, or does not come, is taken back by `withdrawPartnershipStatus`: what it had ended goes on.',
  input: (t) => ({ on: t.date('When it is over: the first day on which it is not at work') }),
  work: async (edit, { on }) => {
    const { tables, faults, row } = edit;
    const where = { partnershipId: row.id, status: 'ENDED' as const };
    const ended = await tables.partnershipStatusPeriod.findFirst({ where });
    const end = row.validThrough ?? ended?.validFrom;
    if (end) {
      const message = `its end is settled already: ${end}. Correct or withdraw that one.`;
      faults.add('input.on', 'ALREADY_ENDED', message, ended?.id);
      faults.settle();
    }
    await beginFact(
      PARTNERSHIP,
      statuses,
      edit,
      { status: 'ENDED' },
      { validFrom: on },
      { columns: 'input', from: 'input.on' },
    );
  },
});
