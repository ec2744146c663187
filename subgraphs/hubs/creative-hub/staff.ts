import { dated, note, value } from '@cdw/kernel/facts/columns.ts';
import type { Draft } from '@cdw/kernel/facts/fact.ts';
import { hubFact } from './creative-hub.ts';

const FTE = /^\d{1,5}(\.\d{1,2})?$/;
const isCount = (count: number): string | undefined => (count < 0 ? 'is below 0.' : undefined);

hubFact({
  type: 'HubStaff',
  name: 'HubStaff',
  noun: 'figure of staff',
  table: 'hubStaff',
  owner: 'hubId',
  prefix: 'hst',
  part: 'staff',
  holds: 'ENTRY',
  orderColumn: 'statedFirstDay',
  columns: {
    staffFte: value('Decimal', 'Full-time equivalents; null where the source counts people only.', {
      fault: (given) => (FTE.test(given) ? undefined : 'is not 0 or more with at most two decimals: "4.5".'),
    }),
    headcountMin: value(
      'Int',
      'People employed, the least that the source states; null where it gives full-time equivalents only.',
      {
        fault: isCount,
      },
    ),
    headcountMax: value(
      'Int',
      'People employed, the most that the source states; equal to `headcountMin` for one figure.',
    ),
    statedOn: dated(
      'The date for which the source states it, to the precision known; null where it does not say.',
      'statedFirstDay',
    ),
    note: note('this figure'),
  },
  complete: checkedFigure,
  lists: {
    history: [
      'staff',
      'How many people work for the hub: each figure that a source states, the oldest first, undated ones last.',
    ],
  },
  rows: 'staffOfHub',
  begin: {
    mutation: 'recordHubStaff',
    kind: 'STAFF_RECORDED',
    says: 'Records a figure of the staff of a hub. Figures of other sources and dates stay beside it.',
    from: '',
  },
});

/** A figure is of full-time equivalents, of people from and to, or both. */
function checkedFigure(row: Readonly<Record<string, unknown>>, { faults, path }: Draft) {
  const { staffFte, headcountMin: least, headcountMax: most } = row as Record<string, number | null>;
  if (staffFte === null && least === null) {
    faults.add(path, 'MISSING', 'gives no figure: `staffFte`, or `headcountMin` and `headcountMax`.');
  }
  if ((least === null) !== (most === null)) {
    const message = '`headcountMin` and `headcountMax` belong together. Give both, or neither.';
    faults.add(`${path}.headcountMax`, 'MISSING', message);
  }
  if ((most ?? 0) < (least ?? 0)) faults.add(`${path}.headcountMax`, 'INVALID', 'is below `headcountMin`.');
  return row;
}
