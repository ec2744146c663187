import { dayAfter, dayBefore, FIRST_DAY, fromDay, toDay } from '@cdw/kernel/days.ts';
import type { Closing } from '@cdw/kernel/facts/arrange.ts';
import type { Row } from '@cdw/kernel/facts/columns.ts';
import { firstDayOf, type PartialDate } from '@cdw/kernel/partial-date.ts';
import type { Commitment } from '../generated/prisma/client.ts';

type Stated = Pick<Commitment, 'statedOn' | 'reportedOn'>;

/** When a commitment is first known: when it was stated, else when it was reported. */
export const knownFrom = ({
  statedOn,
  reportedOn,
}: Stated): { readonly date: PartialDate | null; readonly field: string } =>
  statedOn ? { date: statedOn, field: 'statedOn' } : { date: reportedOn, field: 'reportedOn' };

/** By which day commitments are ordered: what is only reported was stated before its report, and before what was stated on that very day. */
export function statedFirstDay({ statedOn, reportedOn }: Stated): Date {
  if (statedOn) return fromDay(firstDayOf(statedOn));
  return fromDay(reportedOn ? dayBefore(firstDayOf(reportedOn)) : FIRST_DAY);
}

/** A commitment is in force until its deadline at the latest; nobody knows what it is then before a source tells. */
export function deadlineOf(row: Row): Closing | undefined {
  const { id, deadline, deadlineLastDay } = row as Commitment;
  if (!deadline || !deadlineLastDay) return undefined;
  const firstDay = fromDay(dayAfter(toDay(deadlineLastDay)));
  const ends = (fact: object) => (fact as Row).status === 'IN_FORCE';
  return { id, validFrom: null, firstDay, through: deadline, ends };
}
