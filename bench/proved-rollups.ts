import type { Context } from '@cdw/evaluations/context.ts';
import { rollupDifferences } from '@cdw/evaluations/series/differences.ts';
import { rebuildSubjects } from '@cdw/evaluations/series/rebuild.ts';
import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import { statementsOf } from './asking.ts';
import type { Timed } from './growth-table.ts';
import { spaceNumbered } from './made-up.ts';

/** Of how many subjects the roll-ups are rebuilt at most, evenly spread over all. */
const REBUILT_MAX = 200;

/** Of how many spaces the roll-ups are checked at most, since that is done for all of them or for none. */
const CHECKED_MAX = 1_000;

/** How long the roll-ups of a thousand subjects take to be computed anew, which proves them: any that is wrong ends the benchmark. */
export async function provedRollups(subgraph: Subgraph, spaces: number): Promise<ReadonlyMap<string, Timed>> {
  const { db } = subgraph.createContext() as Context;
  const rebuilt = Math.min(spaces, REBUILT_MAX);
  const step = spaces / rebuilt;
  const subjects = Array.from({ length: rebuilt }, (_, place) => spaceNumbered(1 + Math.floor(place * step)));
  const proved = new Map<string, Timed>();
  proved.set('1000 subjects rebuilt', await provedIn(rebuilt, () => rebuildSubjects(db, subjects)));
  if (spaces > CHECKED_MAX) return proved;
  const check = async (): Promise<number> => (await rollupDifferences(db)).differing;
  return proved.set('1000 subjects checked', await provedIn(spaces, check));
}

/** A proof that answers how many roll-ups are wrong, timed as if it were of a thousand subjects. */
async function provedIn(subjects: number, prove: () => Promise<number>): Promise<Timed> {
  let wrong = 0;
  const start = performance.now();
  const sent = await statementsOf(async () => {
    wrong = await prove();
  });
  if (wrong > 0) throw new Error(`${wrong} roll-ups are not what the observations say.`);
  return { p50Ms: ((performance.now() - start) / subjects) * 1_000, statements: sent.length };
}
