import { setTimeout } from 'node:timers/promises';
import type { Tested } from '@cdw/kernel/testing.ts';
import type { Snapshot } from '@cdw/kernel/writing/change.ts';

export type Change = {
  readonly cursor: string;
  readonly entityType: string;
  readonly entityId: string;
  readonly kind: string;
  readonly after: Snapshot;
};
type Part = { spaceChanges: { changes: Change[]; endCursor: string; hasNextPage: boolean } };

const FEED = `query ($first: Int, $after: String) { spaceChanges(first: $first, after: $after) {
  endCursor hasNextPage changes { cursor entityType entityId kind after } } }`;
const PAUSE_MILLISECONDS = 50;

/** All changes after a place, read as a partner would: page by page, to the end. */
export async function changesAfter({ answer }: Tested, place?: string, first = 7): Promise<Change[]> {
  const changes: Change[] = [];
  let after = place;
  for (let isMore = true; isMore; ) {
    const { spaceChanges } = await answer<Part>(FEED, { first, after });
    changes.push(...spaceChanges.changes);
    after = spaceChanges.endCursor;
    isMore = spaceChanges.hasNextPage;
  }
  return changes;
}

/** The feed, once it tells that a thing has a version: transactions of other tests on the same server may hold it up. */
export async function changesUntil(tested: Tested, id: string, version: number): Promise<Change[]> {
  for (;;) {
    const changes = await changesAfter(tested);
    if (changes.findLast(({ entityId }) => entityId === id)?.after.version === version) return changes;
    await setTimeout(PAUSE_MILLISECONDS);
  }
}

/** What a reader who keeps the last state of each thing ends with. */
export const replayed = (changes: readonly Change[]): Record<string, Snapshot> =>
  Object.fromEntries(changes.map(({ entityId, after }) => [entityId, after]));
