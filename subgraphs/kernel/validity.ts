import { type Day, dayBefore, FIRST_DAY, fromDay, LAST_DAY, toDay } from './days.ts';
import { firstDayOf, lastDayOf, type PartialDate } from './partial-date.ts';

/** The period in which a fact holds, as its source gives it: an absent end is not known, or not reached. */
export type Period = { validFrom?: PartialDate | null | undefined; validThrough?: PartialDate | null | undefined };

/** The days that a query compares. */
export type Days = { firstDay: Date; lastDay: Date };

/** How the tables hold a period: as published, and as days. */
export type Validity = Days & { validFrom: PartialDate | null; validThrough: PartialDate | null };

/** Without a beginning the table finds the first day itself: it is the one on which a source first attests the fact. */
export function validity({ validFrom, validThrough }: Period): Validity {
  return {
    validFrom: validFrom ?? null,
    validThrough: validThrough ?? null,
    firstDay: fromDay(validFrom ? firstDayOf(validFrom) : FIRST_DAY),
    lastDay: fromDay(validThrough ? lastDayOf(validThrough) : LAST_DAY),
  };
}

/**
 * The validity of facts that succeed one another (names, addresses). Where "through autumn" meets "from autumn", the
 * successor holds from its first possible day, so that there is one answer on every day.
 */
export function succession<T extends Period>(periods: readonly T[]): (T & Validity)[] {
  const dated = periods
    .map((period) => ({ ...period, ...validity(period) }))
    .sort((a, b) => a.firstDay.getTime() - b.firstDay.getTime());
  return dated.map((period, index) => {
    const next = dated[index + 1];
    if (!next || next.firstDay > period.lastDay) return period;
    return { ...period, lastDay: fromDay(dayBefore(toDay(next.firstDay))) };
  });
}

/**
 * The first day on which a fact can have held: without a beginning any day, though it counts as held only from the day on which a
 * source attests it, which its table keeps as its first one. Writes ask this, lest they refuse what may be so.
 */
export const earliestDayOf = ({ validFrom, firstDay }: Pick<Validity, 'validFrom' | 'firstDay'>): Day =>
  validFrom === null ? FIRST_DAY : toDay(firstDay);

/** Whether a fact may hold on a day, as far as sources tell. */
export const mayHoldOn = (fact: Validity, day: Day): boolean =>
  earliestDayOf(fact) <= day && fromDay(day) <= fact.lastDay;

/** Whether a fact holds on a day. */
export const holdsOn = (fact: Days, day: Day): boolean => fact.firstDay <= fromDay(day) && fromDay(day) <= fact.lastDay;

/** The fact that holds on a day, of those that succeed one another. */
export const heldOn = <T extends Days>(facts: readonly T[], day: Day): T | undefined =>
  facts.find((fact) => holdsOn(fact, day));

/** The fact that holds on a day, else the one nearest to it: a thing keeps its name when its record ends. */
export function nearestTo<T extends Days>(facts: readonly T[], day: Day): T | undefined {
  return heldOn(facts, day) ?? facts.findLast((fact) => fact.lastDay < fromDay(day)) ?? facts[0];
}

/** The first of some successive facts that begins before its forerunner ends; they may touch in one partial date. */
export function overlap<T extends Period>(periods: readonly T[]): T | undefined {
  const dated = periods
    .map((period) => ({ period, ...validity(period) }))
    .sort((a, b) => a.firstDay.getTime() - b.firstDay.getTime());
  return dated.find((next, index) => {
    const previous = dated[index - 1];
    if (!previous || next.firstDay > previous.lastDay) return false;
    return next.period.validFrom !== previous.period.validThrough || next.period.validFrom === undefined;
  })?.period;
}
