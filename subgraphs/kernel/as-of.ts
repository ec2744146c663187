import { type Day, toDay, today } from './days.ts';

const DAY = Symbol('the day at which this row is looked at');

/** The row, looked at on a day: what is asked of it below inherits the day. A copy, since a request may look twice. */
export const on = <Row extends object>(row: Row, day: Day): Row => ({ ...row, [DAY]: day });

/** The arguments by which a day is asked for: a list of what is at work on a day is looked at on that day. */
export type AsOf = { readonly asOf?: Date | null | undefined; readonly activeAt?: Date | null | undefined };

/** The day that a field is asked for: its own arguments', else that of the object it stands in, else today. */
export function dayOf(row: object, { asOf, activeAt }: AsOf = {}): Day {
  const asked = asOf ?? activeAt;
  if (asked) return toDay(asked);
  return inheritedDay(row) ?? today();
}

/** The day on which a row is looked at, where one was given to it. */
export const inheritedDay = (row: object): Day | undefined => (row as { [DAY]?: Day })[DAY];
