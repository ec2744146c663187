import { type Day, toDay, today } from './days.ts';

const DAY = Symbol('the day at which this row is looked at');

/** The row, looked at on a day: what is asked of it below inherits the day. A copy, since a request may look twice. */
export const on = <Row extends object>(row: Row, day: Day): Row => ({ ...row, [DAY]: day });

/** The day that a field is asked for: its own argument, else that of the object it stands in, else today. */
export function dayOf(row: object, { asOf }: { asOf?: Date | null | undefined } = {}): Day {
  if (asOf) return toDay(asOf);
  return (row as { [DAY]?: Day })[DAY] ?? today();
}
