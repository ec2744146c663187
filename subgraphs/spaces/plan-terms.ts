import type { Faults } from '@cdw/kernel/writing/faults.ts';
import type { Vat } from './generated/prisma/client.ts';

type Terms = {
  readonly priceEurPerMonth: string;
  readonly vat?: Vat | null | undefined;
  readonly isUnlimited: boolean;
  readonly daysPerMonth?: number | null | undefined;
  readonly meetingRoomHours?: number | null | undefined;
};

const DAYS_PER_MONTH_MAX = 31;

/** What a plan costs and includes. */
export function checkedTerms(
  faults: Faults,
  { priceEurPerMonth, vat, isUnlimited, daysPerMonth, meetingRoomHours }: Terms,
) {
  if (priceEurPerMonth.startsWith('-')) {
    faults.add('input.priceEurPerMonth', 'INVALID', 'is below 0. Give what the subscriber pays a month.');
  }
  const days = daysPerMonth ?? null;
  if (days !== null && isUnlimited) {
    faults.add('input.daysPerMonth', 'INVALID', 'is given, but `isUnlimited` is true. Give one of them.');
  }
  if (days !== null && (days < 0 || days > DAYS_PER_MONTH_MAX)) {
    faults.add('input.daysPerMonth', 'INVALID', `is ${days}, but a month has at most ${DAYS_PER_MONTH_MAX} days.`);
  }
  if ((meetingRoomHours ?? 0) < 0) faults.add('input.meetingRoomHours', 'INVALID', 'is below 0.');
  return {
    priceEurPerMonth,
    vat: vat ?? null,
    isUnlimited,
    daysPerMonth: days,
    meetingRoomHours: meetingRoomHours ?? null,
  };
}
