import type { Given, Row } from '@cdw/kernel/facts/columns.ts';
import type { FactsOfThing } from '@cdw/kernel/facts/entity.ts';
import type { Award, Tranche } from '../generated/prisma/client.ts';
import { checkTranches, figuresOf, sumOf } from './award-figures.ts';

/** Notes that the tranches of an award that are given with it come to more than what it is. */
export function checkSum(award: Row, facts: FactsOfThing, { faults, path }: Pick<Given, 'faults' | 'path'>): void {
  const present = facts({ part: 'tranches' }).filter(({ validThrough }) => validThrough === null);
  const tranches = sumOf(present as object[] as Tranche[]);
  checkTranches(faults, `${path}.tranches`, undefined, figuresOf(award as Award), tranches);
}
