import { fromDay, today } from '@cdw/kernel/days.ts';
import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { earliestDayOf, validity } from '@cdw/kernel/validity.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { checkedText } from '@cdw/kernel/writing/texts.ts';
import type { AccessRight, SharedUse } from '../generated/prisma/client.ts';
import type { Fields } from '../input-fields.ts';
import type { Tables } from '../tables.ts';

/** What is counted, and when. */
export const countFields = (t: Fields) => ({
  from: t.date('The first date of the period in which it was counted'),
  through: t.date('The last date of that period'),
  visitCount: t.int({ description: 'Visits counted; left out where they were not.' }),
  personCount: t.int({ description: 'Different persons counted; left out where they were not.' }),
  hours: t.field({ type: 'Decimal', description: 'Hours of use, all persons together; left out where not counted.' }),
  note: t.note(),
});

type Given = {
  readonly from: string;
  readonly through: string;
  readonly visitCount?: number | null | undefined;
  readonly personCount?: number | null | undefined;
  readonly hours?: string | null | undefined;
  readonly note?: string | null | undefined;
};

const HOURS = /^\d{1,9}(\.\d{1,2})?$/;

/** The columns of a count; all that is wrong with it by itself is noted. */
export function checkedCounts(faults: Faults, given: Given) {
  const { visitCount = null, personCount = null, hours = null } = given;
  if (visitCount === null && personCount === null && hours === null) {
    faults.add('input', 'MISSING', 'nothing is counted: give `visitCount`, `personCount` or `hours`.');
  }
  if ((visitCount ?? 0) < 0) faults.add('input.visitCount', 'INVALID', 'is below 0.');
  if ((personCount ?? 0) < 0) faults.add('input.personCount', 'INVALID', 'is below 0.');
  if (visitCount !== null && personCount !== null && personCount > visitCount) {
    faults.add('input.personCount', 'INVALID', 'is more than the visits, of which each person made one at least.');
  }
  if (hours !== null && !HOURS.test(hours)) {
    faults.add('input.hours', 'INVALID', 'is not 0 or more hours with at most two decimals: "12.5".');
  }
  const period = validity({ validFrom: given.from, validThrough: given.through });
  if (period.lastDay < period.firstDay) faults.add('input.through', 'INVALID', `is before ${given.from}.`);
  if (period.firstDay > fromDay(today())) faults.add('input.from', 'INVALID', 'has not come yet.');
  return {
    visitCount,
    personCount,
    hours,
    note: checkedText(faults, 'input.note', given.note, NOTE_CHARACTERS_MAX),
    ...period,
  };
}

type Counted = Pick<SharedUse, 'accessRightId' | 'reportedById' | 'firstDay' | 'lastDay'>;

/** A count is of a time in which the right held, and no reporter counts the same time twice. */
export async function checkPeriod(
  tables: Tables,
  faults: Faults,
  right: AccessRight,
  { accessRightId, reportedById, firstDay, lastDay }: Counted,
  corrected?: string,
): Promise<void> {
  if (lastDay < fromDay(earliestDayOf(right)) || right.lastDay < firstDay) {
    faults.add('input.from', 'INVALID', 'the right held on no day of that period. Give one in which it did.');
  }
  const overlapping = { firstDay: { lte: lastDay }, lastDay: { gte: firstDay } };
  const where = { accessRightId, reportedById, ...overlapping, ...(corrected && { id: { not: corrected } }) };
  const other = await tables.sharedUse.findFirst({ where });
  if (!other) return;
  faults.add(
    'input.from',
    'OVERLAP',
    `${other.id} counts ${other.validFrom} through ${other.validThrough} for the same reporter. Give another period, or correct that count.`,
  );
}
