import type { Tested } from '../testing.ts';
import type { Snapshot } from './change.ts';

export type Change = {
  readonly cursor: string;
  readonly entityType: string;
  readonly entityId: string;
  readonly kind: string;
  readonly after: Snapshot | null;
};
type Part = { feed: { changes: Change[]; endCursor: string; hasNextPage: boolean } };

/** The feed of changes that a subgraph has under a name, as tests read it. */
export type FeedForTest = {
  /** All changes after a place, read as a partner would: page by page, to the end. */
  readonly after: (place?: string, first?: number) => Promise<Change[]>;
};

export function feedForTest({ answer }: Tested, name: string): FeedForTest {
  const document = `query ($first: Int, $after: String) { feed: ${name}(first: $first, after: $after) {
    endCursor hasNextPage changes { cursor entityType entityId kind after } } }`;
  const after: FeedForTest['after'] = async (place, first = 7) => {
    const changes: Change[] = [];
    let next = place;
    for (let isMore = true; isMore; ) {
      const { feed } = await answer<Part>(document, { first, after: next });
      changes.push(...feed.changes);
      next = feed.endCursor;
      isMore = feed.hasNextPage;
    }
    return changes;
  };
  return { after };
}

/** What a reader who keeps the last state of each thing ends with. */
export function replayed(changes: readonly Change[]): Record<string, Snapshot> {
  const last = new Map(changes.map(({ entityId, after }) => [entityId, after]));
  return Object.fromEntries([...last].flatMap(([id, after]) => (after ? [[id, after]] : [])));
}
