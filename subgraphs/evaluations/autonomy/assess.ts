import type { Day } from '@cdw/kernel/days.ts';
import { Decimal } from '@prisma/client/runtime/client';
import { crossing, lineThrough, POINTS_MIN } from '../judging/least-squares.ts';

/** Own income over running costs of one calendar year. */
export type YearRatio = {
  readonly year: number;
  readonly ownIncome: Decimal;
  readonly runningCosts: Decimal;
  readonly ratio: Decimal;
};

export type AutonomyVerdict = 'ACHIEVED' | 'ON_TRACK' | 'AT_RISK' | 'OVERDUE' | 'UNKNOWN';
type Confidence = 'HIGH' | 'MEDIUM' | 'LOW';

/** The first year whose income covers its costs: observed, or projected with the years between which it lies. */
export type BreakEven = {
  readonly year: number;
  readonly isProjected: boolean;
  readonly fromYear: number | null;
  readonly throughYear: number | null;
};

/** Why a verdict is not known. */
export type Lack = 'NO_RATIO' | 'NO_DEADLINE' | 'NO_RATIO_AT_DEADLINE' | 'TOO_FEW_YEARS';

export type Assessment = {
  readonly verdict: AutonomyVerdict;
  readonly lack: Lack | null;
  readonly breakEven: BreakEven | null;
  readonly confidence: Confidence | null;
};

const COVERED = new Decimal(1);

/** Years from which a projection whose interval is clear of the deadline is of high confidence. */
const YEARS_FOR_HIGH_CONFIDENCE = 5;

/** What the ratios of some years, the earliest first, say on a day of a deadline. Figures are yearly, so a deadline counts as its year. */
export function assess(ratios: readonly YearRatio[], deadline: Day | null, day: Day): Assessment {
  const last = ratios.at(-1);
  const breakEven = breakEvenOf(ratios);
  const is = (
    verdict: AutonomyVerdict,
    lack: Lack | null = null,
    confidence: Confidence | null = null,
  ): Assessment => ({
    verdict,
    lack,
    breakEven,
    confidence,
  });
  if (!last) return is('UNKNOWN', 'NO_RATIO');
  if (last.ratio.gte(COVERED)) return is('ACHIEVED');
  if (!deadline) return is('UNKNOWN', 'NO_DEADLINE');
  const dueYear = Number(deadline.slice(0, 4));
  if (deadline < day) {
    // Of a year long before the deadline nobody can say that it was missed.
    return last.year >= dueYear - 1 ? is('OVERDUE') : is('UNKNOWN', 'NO_RATIO_AT_DEADLINE');
  }
  if (ratios.length < POINTS_MIN) return is('UNKNOWN', 'TOO_FEW_YEARS');
  if (!breakEven?.isProjected) return is('AT_RISK');
  const isInTime = breakEven.year <= dueYear;
  return is(isInTime ? 'ON_TRACK' : 'AT_RISK', null, confidenceOf(breakEven, dueYear, ratios.length));
}

/** The first year observed to cover its costs, else the one in which the trend gets there; null where it does not rise. */
function breakEvenOf(ratios: readonly YearRatio[]): BreakEven | null {
  const observed = ratios.find(({ ratio }) => ratio.gte(COVERED));
  if (observed) return { year: observed.year, isProjected: false, fromYear: observed.year, throughYear: observed.year };
  const line = lineThrough(ratios.map(({ year, ratio }) => ({ at: new Decimal(year), value: ratio })));
  const reached = line && crossing(line, COVERED);
  const next = (ratios.at(-1)?.year ?? 0) + 1;
  const yearOf = (at: Decimal): number => Math.max(at.toDecimalPlaces(PLACES).ceil().toNumber(), next);
  if (!reached || reached.at.gt(YEAR_MAX)) return null;
  return {
    year: yearOf(reached.at),
    isProjected: true,
    fromYear: reached.from && yearOf(reached.from),
    throughYear: reached.through?.lte(YEAR_MAX) ? yearOf(reached.through) : null,
  };
}

/** Decimals that are exact enough not to turn the end of a year into the next one. */
const PLACES = 9;

/** Beyond this year a projection says nothing any more. */
const YEAR_MAX = 2100;

/** How sure it is on which side of the deadline a projected year lies. */
function confidenceOf({ fromYear, throughYear }: BreakEven, dueYear: number, years: number): Confidence {
  const isClear = fromYear !== null && (fromYear > dueYear || (throughYear !== null && throughYear <= dueYear));
  if (!isClear) return 'LOW';
  return years >= YEARS_FOR_HIGH_CONFIDENCE ? 'HIGH' : 'MEDIUM';
}
