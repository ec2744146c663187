import { fromDay } from '@cdw/kernel/days.ts';
import { type Column, note, type Row, reference, value } from '@cdw/kernel/facts/columns.ts';
import type { Draft, Fact } from '@cdw/kernel/facts/fact.ts';
import { firstDayOf, lastDayOf, type PartialDate } from '@cdw/kernel/partial-date.ts';
import { faultOfReported } from '@cdw/kernel/reported.ts';
import { earliestDayOf } from '@cdw/kernel/validity.ts';
import { ORGANISATION } from '../references/foreign.ts';
import { Organisation } from '../references/organisation.ts';
import type { Tables } from '../tables.ts';

/** A date of the period in which something was counted, beside the day that queries compare. */
const dateOf = (says: string, column: string, day: string, dayOf: (date: PartialDate) => string): Column => ({
  ...value('PartialDate', `${says}, to the precision known.`, { isRequired: true }),
  output: undefined,
  columns: (given, _name, { path, faults }) => {
    const date = given as PartialDate;
    const wrong = faultOfReported(date);
    if (wrong) faults.add(path, 'INVALID', wrong);
    return { [column]: date, [day]: fromDay(dayOf(date) as never) };
  },
  stored: () => [column],
});

const count = (says: string): Column =>
  value('Int', says, { fault: (given: number) => (given < 0 ? 'is below 0.' : undefined) });

const HOURS = /^\d{1,9}(\.\d{1,2})?$/;

/** A count of the use of an access right, in the row of the thing itself. */
export const counts: Fact = {
  type: 'SharedUse',
  name: 'SharedUse',
  noun: 'count',
  table: 'sharedUse',
  owner: 'id',
  prefix: 'use',
  part: 'sharedUses',
  holds: 'ENTRY',
  columns: {
    from: dateOf('The first date of the period in which it was counted', 'validFrom', 'firstDay', firstDayOf),
    through: dateOf('The last date of that period', 'validThrough', 'lastDay', lastDayOf),
    visitCount: count('Visits counted; null where they were not counted.'),
    personCount: count('Different persons counted; null where they were not counted.'),
    hours: value('Decimal', 'Hours of use, all persons together; null where they were not counted.', {
      fault: (given: string) =>
        HOURS.test(given) ? undefined : 'is not 0 or more hours with at most two decimals: "12.5".',
    }),
    reportedBy: reference(
      ORGANISATION,
      'The organisation that counted, and operates one of the two spaces; null where no source tells.',
      { type: Organisation, column: 'reportedById' },
    ),
    note: note('this count'),
  },
  complete: counted,
  rows: '',
};

/** What a row of counts holds. */
type Counted = {
  readonly id?: string;
  readonly accessRightId: string;
  readonly reportedById: string | null;
  readonly visitCount: number | null;
  readonly personCount: number | null;
  readonly hours: unknown;
  readonly note: string | null;
  readonly firstDay: Date;
  readonly lastDay: Date;
  readonly validFrom: string;
  readonly validThrough: string;
};

/** Notes what is wrong with a count as a whole, with its time, and beside the other counts of its reporter. */
async function counted(given: Row, draft: Draft): Promise<Row> {
  const row = { ...given, accessRightId: given.accessRightId ?? draft.input.accessRight };
  const use = row as unknown as Counted;
  const { faults, path } = draft;
  if (use.visitCount === null && use.personCount === null && use.hours === null) {
    faults.add(path, 'MISSING', 'nothing is counted: give `visitCount`, `personCount` or `hours`.');
  }
  if (use.visitCount !== null && use.personCount !== null && use.personCount > use.visitCount) {
    const message = 'is more than the visits, of which each person made one at least.';
    faults.add(`${path}.personCount`, 'INVALID', message);
  }
  if (use.lastDay < use.firstDay) faults.add(`${path}.through`, 'INVALID', `is before ${use.validFrom}.`);
  await checkPeriod(use, draft);
  return row;
}

/** A count is of a time in which the right held, and no reporter counts the same time twice. */
async function checkPeriod(use: Counted, { faults, path, tables: own }: Draft): Promise<void> {
  const tables = own as unknown as Tables;
  const { accessRightId, reportedById, firstDay, lastDay } = use;
  const right = await tables.accessRight.findUniqueOrThrow({ where: { id: accessRightId } });
  if (lastDay < fromDay(earliestDayOf(right)) || right.lastDay < firstDay) {
    faults.add(`${path}.from`, 'INVALID', 'the right held on no day of that period. Give one in which it did.');
  }
  const meeting = { firstDay: { lte: lastDay }, lastDay: { gte: firstDay } };
  const where = { accessRightId, reportedById, ...meeting, ...(use.id && { id: { not: use.id } }) };
  const other = await tables.sharedUse.findFirst({ where });
  if (!other) return;
  if (isSame(use, other as Counted)) {
    faults.add(`${path}.from`, 'NO_CHANGE', `${other.id} says exactly that already. Leave this one out.`, other.id);
    return;
  }
  const message = `${other.id} counts ${other.validFrom} through ${other.validThrough} for the same reporter. Give another period, or correct or withdraw that count.`;
  faults.add(`${path}.from`, 'OVERLAP', message, other.id);
}

/** Whether two counts say the same of the same time. */
const isSame = (one: Counted, other: Counted): boolean => JSON.stringify(saidBy(one)) === JSON.stringify(saidBy(other));

const saidBy = ({ validFrom, validThrough, visitCount, personCount, hours, note: text }: Counted) => [
  ...[validFrom, validThrough, visitCount, personCount, text],
  hours === null ? null : Number(hours),
];
