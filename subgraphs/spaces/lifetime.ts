import type { Given, Row } from '@cdw/kernel/facts/columns.ts';
import { firstDayOf, lastDayOf } from '@cdw/kernel/partial-date.ts';

/** Notes that something would cease to exist before it was founded. */
export function checkLifetime({ foundedOn, dissolvedOn }: Row, { faults, path }: Given): void {
  if (!foundedOn || !dissolvedOn || firstDayOf(String(foundedOn)) <= lastDayOf(String(dissolvedOn))) return;
  const message = `${dissolvedOn} is before it was founded, in ${foundedOn}. Correct one of the two.`;
  faults.add(`${path}.dissolvedOn`, 'INVALID', message);
}
