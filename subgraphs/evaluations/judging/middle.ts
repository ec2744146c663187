import { Decimal } from '@prisma/client/runtime/client';

const MILLISECONDS_PER_YEAR = 365.25 * 86_400_000;

/** The middle of a period, in years: what a trend takes for the time of a figure. */
export const middleOf = ({ firstDay, lastDay }: { firstDay: Date; lastDay: Date }): Decimal =>
  new Decimal(firstDay.getTime()).plus(lastDay.getTime()).div(2).div(MILLISECONDS_PER_YEAR);
