import { dayOf } from '@cdw/kernel/as-of.ts';
import { note, value } from '@cdw/kernel/facts/columns.ts';
import { heldOn } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';
import { practiceFact } from './good-practice.ts';
import { GoodPracticeStatus } from './good-practice-status.ts';

export const statuses = practiceFact({
  type: 'GoodPracticeStatusPeriod',
  name: 'GoodPracticeStatus',
  noun: 'status',
  table: 'goodPracticeStatusPeriod',
  owner: 'goodPracticeId',
  prefix: 'gps',
  part: 'statuses',
  holds: 'ONE',
  isKept: true,
  columns: {
    status: value(GoodPracticeStatus, 'How well the lesson was founded during the period.', {
      isRequired: true,
      fault: (status) => (status === 'UNKNOWN' ? 'is no status to record. Withdraw the status instead.' : undefined),
    }),
    note: note('this status'),
  },
  lists: { history: ['statusHistory', 'How well the lesson was founded, and since when, the oldest first.'] },
  rows: 'statusesOfPractice',
  begin: {
    mutation: 'assessGoodPractice',
    kind: 'ASSESSED',
    says: 'Says that a lesson is founded otherwise from a date on, as when an evaluation bears it out. The status before ends on the eve.',
    from: 'Since when a source states it so',
  },
});

builder.objectField('GoodPractice', 'status', (t) =>
  t.field({
    type: GoodPracticeStatus,
    description: 'How well the lesson was founded on the day asked for; `UNKNOWN` where no source tells.',
    args: { asOf: t.arg.asOf() },
    resolve: async (practice, args, { load }) =>
      heldOn(await load.statusesOfPractice.load(practice.id), dayOf(practice, args))?.status ?? 'UNKNOWN',
  }),
);
