import { dayOf } from '@cdw/kernel/as-of.ts';
import { beginFact } from '@cdw/kernel/facts/change-fact.ts';
import { note, reported, value } from '@cdw/kernel/facts/columns.ts';
import type { PartialDate } from '@cdw/kernel/partial-date.ts';
import { heldOn } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';
import { HUB, type HubEdit, hubFact } from './creative-hub.ts';

const HubStatus = builder.enumType('HubStatus', {
  description: 'Whether a creative hub is at work.',
  values: {
    SELECTED: { description: 'Chosen by a call, not yet launched.' },
    ACTIVE: { description: 'At work, as far as the sources tell.' },
    CLOSED: { description: 'Closed for good.' },
    UNKNOWN: { description: 'No source tells for that day.' },
  } as const,
});

export { HubStatus };

export const statuses = hubFact({
  type: 'HubStatusPeriod',
  name: 'HubStatus',
  noun: 'status',
  table: 'hubStatusPeriod',
  owner: 'hubId',
  prefix: 'sta',
  part: 'statuses',
  holds: 'ONE',
  closes: ({ status }) => status === 'CLOSED',
  columns: {
    status: value(HubStatus, 'What the hub was during the period.', {
      isRequired: true,
      fault: (status) => (status === 'UNKNOWN' ? 'is no status to record. Withdraw the status instead.' : undefined),
    }),
    confirmedOn: reported('The last date for which a source states this, to the precision known.'),
    note: note('this status'),
  },
  lists: {
    history: [
      'statusHistory',
      'When the hub was selected, active and closed, as far as sources tell, the oldest first.',
    ],
  },
  rows: 'statusesOfHub',
});

builder.objectField('CreativeHub', 'status', (t) =>
  t.field({
    type: HubStatus,
    description: 'Whether the hub was at work on the day asked for; `UNKNOWN` where no source tells.',
    args: { asOf: t.arg.asOf() },
    resolve: async (hub, args, { load }) =>
      heldOn(await load.statusesOfHub.load(hub.id), dayOf(hub, args))?.status ?? 'UNKNOWN',
  }),
);

/** Gives a hub another status from a date on; the one that it has already is a fault. */
export async function beginStatus(
  edit: HubEdit,
  status: 'ACTIVE' | 'CLOSED',
  from: PartialDate,
  path: string,
): Promise<void> {
  const { tables, faults, row } = edit;
  const last = await tables.hubStatusPeriod.findFirst({ where: { hubId: row.id }, orderBy: { firstDay: 'desc' } });
  if (last?.status === status) {
    faults.add(
      path,
      'NO_CHANGE',
      `the hub is ${status} already, since ${last.validFrom ?? 'a day that is not known'}.`,
    );
  }
  await beginFact(HUB, statuses, edit, { status }, { validFrom: from }, { columns: 'input', from: path });
}
