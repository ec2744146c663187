import { type Day, fromDay, toDay } from '@cdw/kernel/days.ts';
import { lastDayOf, type PartialDate } from '@cdw/kernel/partial-date.ts';
import { holdsOn } from '@cdw/kernel/validity.ts';
import { yearsAfter } from '../deadline.ts';
import type { AutonomyRule, EvaluationSubjectKind } from '../generated/prisma/client.ts';

/** A rule that binds, and the day by which it asks for autonomy; null where that counts from an opening that is not known. */
export type BindingRule = { readonly rule: AutonomyRule; readonly day: Day | null };

/** A rule, with the kind of whom it applies to. */
type Applied = { readonly subjectKind: EvaluationSubjectKind; readonly rule: AutonomyRule };

/**
 * The rules in force on a day, the one that counts first: what is required before what was only estimated, what a call asked
 * of its winners before what was said of a whole network, a later rule before an earlier one.
 */
export function bindingRules(applied: readonly Applied[], openedOn: PartialDate | null, day: Day): BindingRule[] {
  const inForce = applied.filter(({ rule }) => holdsOn(rule, day)).sort(byWeight);
  const distinct = inForce.filter(
    ({ rule }, place) => inForce.findIndex((other) => other.rule.id === rule.id) === place,
  );
  return distinct.map(({ rule }) => ({ rule, day: deadlineOf(rule, openedOn) }));
}

/** Of an opening that is known to the month or the year, the years count from the last day that it may mean. */
function deadlineOf({ countedFrom, fixedDate, years }: AutonomyRule, openedOn: PartialDate | null): Day | null {
  const start = countedFrom === 'FIXED_DATE' ? fixedDate : openedOn && fromDay(lastDayOf(openedOn));
  return start ? toDay(yearsAfter(start, years)) : null;
}

const byWeight = (a: Applied, b: Applied): number =>
  Number(b.rule.force === 'REQUIRED') - Number(a.rule.force === 'REQUIRED') ||
  b.rule.firstDay.getTime() - a.rule.firstDay.getTime() ||
  Number(b.subjectKind === 'CALL') - Number(a.subjectKind === 'CALL') ||
  a.rule.id.localeCompare(b.rule.id);
