import { type Day, FIRST_DAY } from '@cdw/kernel/days.ts';
import { lastDayOf } from '@cdw/kernel/partial-date.ts';
import { publicFrom } from '../known-from.ts';
import type { Shared, Sharing } from './sharing.ts';

/** What was counted of the use of some rights, by what was known on a day, the latest period first. */
export function usesKnownOn(rights: Sharing['accessRightHistory'], day: Day): Shared[] {
  const known = rights.flatMap(({ sharedUses }) => sharedUses).filter((use) => knownSince(use) <= day);
  return known.sort((a, b) => endOf(b).localeCompare(endOf(a)) || a.id.localeCompare(b.id));
}

/** By when its sources were published; where none is dated, a count is known once its period is over. */
const knownSince = (use: Shared): Day => publicFrom(use.sources.map(({ publishedOn }) => publishedOn)) ?? endOf(use);

function endOf({ period: { from, through } }: Shared): Day {
  const last = through ?? from;
  return last ? lastDayOf(last) : FIRST_DAY;
}
