import { dayBefore, FIRST_DAY, fromDay, LAST_DAY, toDay } from '../days.ts';
import { lastDayOf, type PartialDate } from '../partial-date.ts';
import { earliestDayOf, type Validity } from '../validity.ts';
import { throughBefore } from '../writing/succeed.ts';

/** A row of a table of dated facts. `endedById` names the row whose beginning ended this one: without that row it would go on. */
export type DatedFact = Validity & {
  readonly id: string;
  readonly endedById: string | null;
  /** The end that is stated of it, where the closing of its thing came before. */
  readonly statedThrough?: PartialDate | null;
};

/** Two facts that would hold on one day, where only one can. */
export type Overlap = { readonly earlier: DatedFact; readonly later: DatedFact };

/** What ends the open facts of a thing from a day on: its closing. */
export type Closing = Pick<DatedFact, 'id' | 'validFrom' | 'firstDay'> & {
  readonly lastDay?: Date;
  /** Until when what it ends is said to hold, where that is not the eve. */
  readonly through?: PartialDate;
  /** Which facts it ends, where not all. */
  readonly ends?: (fact: object) => boolean;
  /** Whether it ends facts whatever their own end, which `statedThrough` keeps. */
  readonly endsAll?: boolean;
};

type Rules = {
  /** Whether a fact ends the one before it; otherwise two that meet are refused. */
  readonly isSuccession: boolean;
  readonly closings?: readonly Closing[];
  /** Whether a closing also ends what would have ended or begun after it. */
  readonly isAllClosed?: boolean;
};

/**
 * Says until when each of some facts holds, of which one can hold at a time. It depends on nothing but what is stated of
 * each of them: a fact that is added, corrected or taken away needs no record of what it changed, and what it had ended
 * is open again once it is gone.
 */
export function arrange<Fact extends DatedFact>(
  facts: readonly Fact[],
  { isSuccession, closings = [], isAllClosed = false }: Rules,
): { readonly facts: readonly Fact[]; readonly overlaps: readonly Overlap[] } {
  const overlaps: Overlap[] = [];
  const byDay = [...closings].sort((one, other) => one.firstDay.getTime() - other.firstDay.getTime());
  const stated = facts.map(asStated).sort(byBeginning);
  const placed = stated.filter(holdsOnSomeDay);
  const arranged = placed.map((fact, place) => {
    const next = placed[place + 1];
    const closed = closedBy(fact, byDay, next, isAllClosed);
    if (!next || next.firstDay > closed.lastDay) return closed;
    const ended = succeededBy(fact, next, isSuccession);
    if (!ended) overlaps.push({ earlier: fact, later: next });
    return ended ?? fact;
  });
  return { facts: [...stated.filter((fact) => !holdsOnSomeDay(fact)), ...arranged], overlaps };
}

/** A fact as the closings leave it: the first that ends it does. */
function closedBy<Fact extends DatedFact>(
  fact: Fact,
  all: readonly Closing[],
  next: Fact | undefined,
  isAllClosed: boolean,
): Fact {
  const closings = all.filter(({ ends = () => true }) => ends(fact));
  const ofAll = closings.filter(({ endsAll }) => endsAll || isAllClosed);
  const ended = openedUntil(fact, isAllClosed ? [] : closings.filter(({ endsAll }) => !endsAll), next);
  return cutBy(ended, ofAll, next) === ended ? ended : cutBy(fact, ofAll, next);
}

/** A fact that is open when the thing closes ends with it, unless another one follows it before. */
function openedUntil<Fact extends DatedFact>(fact: Fact, closings: readonly Closing[], next: Fact | undefined): Fact {
  const closing = closings.find(({ firstDay }) => beginningOf(fact) < firstDay && firstDay <= fact.lastDay);
  return closing && (!next || closing.firstDay <= next.firstDay) ? endedBy(fact, closing) : fact;
}

/** A fact that cannot outlast the thing ends with it, whatever its own end; one that would begin while it is closed never does. */
function cutBy<Fact extends DatedFact>(fact: Fact, closings: readonly Closing[], next: Fact | undefined): Fact {
  const closing = closings.find(
    ({ firstDay, lastDay = fact.lastDay }) => firstDay <= fact.lastDay && beginningOf(fact) <= lastDay,
  );
  if (!closing || (next && next.firstDay < closing.firstDay)) return fact;
  const { validThrough: statedThrough } = fact;
  return { ...endedBy({ ...fact, validThrough: null }, closing), ...(statedThrough !== null && { statedThrough }) };
}

/** Those of some facts of which one can hold at a time that hold on one day, though none of them ends another. */
export function meeting(facts: readonly DatedFact[]): Overlap[] {
  const held = facts.filter((fact) => holdsOnSomeDay(fact) && fact.lastDay >= beginningOf(fact)).toSorted(byBeginning);
  return held.flatMap((later, place) => {
    const earlier = held.slice(0, place).find(({ lastDay }) => lastDay >= beginningOf(later));
    return earlier ? [{ earlier, later }] : [];
  });
}

/** A fact as the next one leaves it; nothing where the two would hold on one day. */
function succeededBy<Fact extends DatedFact>(fact: Fact, next: Fact, isSuccession: boolean): Fact | undefined {
  if (next.firstDay <= beginningOf(fact)) {
    // What is stated for one date alone gives way to what begins in it, and holds on no day.
    const givesWay = fact.validThrough !== null && fact.validThrough === next.validFrom && next.lastDay > fact.lastDay;
    return givesWay ? { ...fact, lastDay: eveOf(next) } : undefined;
  }
  if (fact.validThrough !== null)
    return fact.validThrough === next.validFrom ? { ...fact, lastDay: eveOf(next) } : undefined;
  return isSuccession ? endedBy(fact, next) : undefined;
}

/** A fact as it would hold without the others: only what its sources say of its end. */
function asStated<Fact extends DatedFact>(fact: Fact): Fact {
  if (!holdsOnSomeDay(fact)) return fact;
  const validThrough = statedThroughOf(fact);
  return {
    ...fact,
    endedById: null,
    ...(fact.statedThrough !== undefined && { statedThrough: null }),
    validThrough,
    lastDay: fromDay(validThrough ? lastDayOf(validThrough) : LAST_DAY),
  };
}

/** The end that is stated of a fact; an end that another one brought about is no statement of it. */
export const statedThroughOf = ({ endedById, validThrough, statedThrough = null }: DatedFact): PartialDate | null =>
  endedById === null ? validThrough : statedThrough;

/** A fact of which nobody tells when it held is kept in the history, and answers on no day. */
const holdsOnSomeDay = ({ lastDay }: DatedFact): boolean => toDay(lastDay) !== FIRST_DAY;

/** A fact with a stated end keeps it: only an open one is ended by what begins. */
function endedBy<Fact extends DatedFact>(fact: Fact, next: Closing): Fact {
  if (fact.validThrough !== null) return fact;
  const eve: PartialDate | null = next.validFrom ? throughBefore(next.validFrom, toDay(next.firstDay)) : null;
  const validThrough = next.through ?? eve;
  return { ...fact, endedById: next.id, validThrough, lastDay: eveOf(next) };
}

/** A fact without a known beginning counts from the day on which it is attested, but may have begun on any day before. */
const beginningOf = (fact: DatedFact): Date => fromDay(earliestDayOf(fact));

const eveOf = ({ firstDay }: Pick<DatedFact, 'firstDay'>): Date => fromDay(dayBefore(toDay(firstDay)));

const byBeginning = (one: DatedFact, other: DatedFact): number =>
  beginningOf(one).getTime() - beginningOf(other).getTime() || one.lastDay.getTime() - other.lastDay.getTime();
