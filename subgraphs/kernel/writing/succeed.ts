import { type Day, dayBefore, fromDay, toDay } from '../days.ts';
import { firstDayOf, lastDayOf, type PartialDate } from '../partial-date.ts';
import { earliestDayOf, type Validity } from '../validity.ts';
import type { Faults } from './faults.ts';

/** A dated fact of a table. */
export type DatedFact = Validity & { readonly id: string };

/** How a fact ends: the columns to be written to its row. */
export type Ending = { readonly id: string; readonly validThrough: PartialDate; readonly lastDay: Date };

/** Which facts end, or why they cannot. */
export type Outcome = { readonly ended: readonly Ending[]; readonly fault?: never } | { readonly fault: string };

/** Ends what holds when a successor begins, so that each day has one answer and the days before keep theirs. */
export function succeed(facts: readonly DatedFact[], from: PartialDate): Outcome {
  const first = firstDayOf(from);
  const later = facts.find((fact) => earliestDayOf(fact) >= first);
  if (later) {
    return {
      fault: `the one before begins ${later.validFrom ?? 'at a day that is not known'}, which is not before ${from}. Give a later date, or correct the one before.`,
    };
  }
  const reaching = facts.filter(({ lastDay }) => toDay(lastDay) >= first);
  const settled = reaching.find(({ validThrough }) => validThrough !== null && validThrough !== from);
  if (settled) {
    return { fault: `the one before holds through ${settled.validThrough}, so this one must begin after that.` };
  }
  return {
    ended: reaching.map(({ id, validThrough }) => ({
      id,
      validThrough: validThrough ?? throughBefore(from, first),
      lastDay: fromDay(dayBefore(first)),
    })),
  };
}

/** Ends one fact without a successor; the date belongs to its period. */
export function end(fact: DatedFact, through: PartialDate): Outcome {
  if (fact.validThrough !== null) return { fault: `it ended already, in ${fact.validThrough}.` };
  const lastDay = lastDayOf(through);
  if (lastDay < earliestDayOf(fact)) {
    return { fault: `it began in ${fact.validFrom}, which is after ${through}. Give a later date.` };
  }
  return { ended: [{ id: fact.id, validThrough: through, lastDay: fromDay(lastDay) }] };
}

/** A day ends what came before on its eve; of a month, a season or a year nobody knows the eve, so both name it. */
export const throughBefore = (from: PartialDate, first: Day): PartialDate =>
  from === first && lastDayOf(from) === first ? dayBefore(first) : from;

/** The endings of an outcome; none where it is a fault, which is noted. */
export function endings(faults: Faults, path: string, outcome: Outcome): readonly Ending[] {
  if (outcome.fault === undefined) return outcome.ended;
  faults.add(path, 'OVERLAP', outcome.fault);
  return [];
}

/** What is written to the row of a fact that ends, or whose end is withdrawn. */
export const endingColumns = ({
  validThrough,
  lastDay,
}: Pick<Validity, 'validThrough' | 'lastDay'>): Pick<Validity, 'validThrough' | 'lastDay'> => ({
  validThrough,
  lastDay,
});
