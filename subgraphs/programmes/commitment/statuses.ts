import { dayOf } from '@cdw/kernel/as-of.ts';
import { fromDay } from '@cdw/kernel/days.ts';
import { note, type Row, value } from '@cdw/kernel/facts/columns.ts';
import type { Draft } from '@cdw/kernel/facts/fact.ts';
import { lastDayOf, type PartialDate } from '@cdw/kernel/partial-date.ts';
import { heldOn } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';
import type { Commitment } from '../generated/prisma/client.ts';
import { checkNotAhead } from '../money/checked-figures.ts';
import { commitmentFact } from './commitment.ts';
import { CommitmentStatus } from './commitment-status.ts';

export const statuses = commitmentFact({
  type: 'CommitmentStatusPeriod',
  name: 'CommitmentStatus',
  noun: 'status',
  table: 'commitmentStatusPeriod',
  owner: 'commitmentId',
  prefix: 'cst',
  part: 'statuses',
  holds: 'ONE',
  // Its deadline ends it.
  endsWithOwner: true,
  columns: {
    status: value(CommitmentStatus, 'What the commitment was during the period.', {
      isRequired: true,
      fault: (status) => (status === 'UNKNOWN' ? 'is no status to record. Withdraw the status instead.' : undefined),
    }),
    note: note('this status'),
  },
  complete: checkOutcome,
  checkWithdrawal: ({ status }, { faults, rows }) => {
    if (status !== 'IN_FORCE' || rows.length > 1) return;
    faults.add('input.fact', 'INVALID', 'it is all that is known of the commitment. Correct it instead.');
  },
  lists: {
    history: [
      'statusHistory',
      'When it was in force, revised, met or missed, as far as sources tell, the oldest first.',
    ],
  },
  rows: 'statusesOfCommitment',
});

/** A source tells what became of a commitment once it is so, and what is still to be fulfilled is not missed yet. */
function checkOutcome(row: Row, { period, owner, faults, path }: Draft): Row {
  const on = period.validFrom as PartialDate | null | undefined;
  if (!on || (row.status !== 'MET' && row.status !== 'MISSED')) return row;
  checkNotAhead(faults, `${path}.from`, on);
  const { deadline, deadlineFirstDay } = owner as unknown as Commitment;
  if (row.status === 'MISSED' && deadlineFirstDay && fromDay(lastDayOf(on)) < deadlineFirstDay) {
    const message = `lies before the deadline, ${deadline}: what is still to be fulfilled is not missed yet.`;
    faults.add(`${path}.from`, 'INVALID', message);
  }
  return row;
}

builder.objectField('Commitment', 'status', (t) =>
  t.field({
    type: CommitmentStatus,
    description: 'What it was on the day asked for; `UNKNOWN` where no source tells.',
    args: { asOf: t.arg.asOf() },
    resolve: async (commitment, args, { load }) =>
      heldOn(await load.statusesOfCommitment.load(commitment.id), dayOf(commitment, args))?.status ?? 'UNKNOWN',
  }),
);
