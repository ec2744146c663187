import { dayOf } from '@cdw/kernel/as-of.ts';
import { note, reported, value } from '@cdw/kernel/facts/columns.ts';
import type { FactRow, FactSpec } from '@cdw/kernel/facts/fact.ts';
import { heldOn } from '@cdw/kernel/validity.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { permitAgency } from '@cdw/kernel/writing/permission.ts';
import { permitOpening } from '../access-right/opening.ts';
import { builder } from '../builder.ts';
import type { Tables } from '../tables.ts';
import { partnershipFact } from './partnership.ts';
import { PartnershipStatus } from './partnership-status.ts';

type Right = NonNullable<ReturnType<NonNullable<FactSpec['right']>>>;

export const statuses = partnershipFact({
  type: 'PartnershipStatusPeriod',
  name: 'PartnershipStatus',
  noun: 'status',
  table: 'partnershipStatusPeriod',
  owner: 'partnershipId',
  prefix: 'pst',
  part: 'statuses',
  holds: 'ONE',
  closes: ({ status }) => status === 'ENDED',
  columns: {
    status: value(PartnershipStatus, 'What the partnership was during the period.', {
      isRequired: true,
      fault: (status) => (status === 'UNKNOWN' ? 'is no status to record. Withdraw the status instead.' : undefined),
    }),
    confirmedOn: reported('The last date for which a source states this, to the precision known.'),
    note: note('this status'),
  },
  right: (way, input, viewer) => (way === 'CORRECT' || way === 'WITHDRAW' ? mayMend(input, viewer) : undefined),
  checkWithdrawal: checkWithdrawn,
  lists: {
    history: [
      'statusHistory',
      'When the partnership was proposed, active and ended, as far as sources tell, the oldest first.',
    ],
  },
  rows: 'statusesOfPartnership',
});

/**
 * Only signatures set a partnership to work, and what a party has ended opens again for those only who operate what is
 * opened: otherwise one party could give away what is another's.
 */
const mayMend = ({ fact, status }: Readonly<Record<string, unknown>>, viewer: Viewer): Right => ({
  permit: async ({ tables: own, referred }) => {
    if (status !== undefined)
      permitAgency(viewer, 'which status a partnership has follows from its signatures and its end.');
    const tables = own as Tables;
    const ended = await tables.accessRight.findMany({ where: { endedById: String(fact) } });
    for (const right of ended) permitOpening(viewer, right, referred);
  },
});

async function checkWithdrawn(
  row: FactRow,
  { tables: own, faults, rows }: Parameters<NonNullable<FactSpec['checkWithdrawal']>>[1],
) {
  const tables = own as unknown as Tables;
  if (row.status === 'PROPOSED' && rows.length === 1) {
    faults.add(
      'input.fact',
      'INVALID',
      'it is all that is known of the proposal. End it instead, by `endPartnership`.',
    );
  }
  const rights = await tables.accessRight.count({ where: { partnershipId: String(row.partnershipId) } });
  if (row.status === 'ACTIVE' && rights > 0) {
    const message =
      'the partnership gives access rights, which need it to be at work. Withdraw those first, or correct the dates.';
    faults.add('input.fact', 'INVALID', message);
  }
}

builder.objectField('Partnership', 'status', (t) =>
  t.field({
    type: PartnershipStatus,
    description: 'Whether the partnership was at work on the day asked for; `UNKNOWN` where no source tells.',
    args: { asOf: t.arg.asOf() },
    resolve: async (partnership, args, { load }) =>
      heldOn(await load.statusesOfPartnership.load(partnership.id), dayOf(partnership, args))?.status ?? 'UNKNOWN',
  }),
);
