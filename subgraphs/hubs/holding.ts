import { on } from '@cdw/kernel/as-of.ts';
import type { Day } from '@cdw/kernel/days.ts';
import { type Days, holdsOn } from '@cdw/kernel/validity.ts';

/** Those of some dated rows that hold on a day, each looked at on that day. */
export const holding = <Row extends Days>(rows: readonly Row[], day: Day): Row[] =>
  rows.filter((row) => holdsOn(row, day)).map((row) => on(row, day));
