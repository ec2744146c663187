import { type Told, tellAll } from '@cdw/kernel/writing/change.ts';
import { readChanges } from '@cdw/kernel/writing/feed.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import type { Tables } from './tables.ts';

const told = (kind: string): Told => ({
  entityType: 'Space',
  entityId: 'spc_x',
  kind,
  before: null,
  after: {},
  actor: 'test',
  organisationIds: [],
});

/** Tells changes of nothing in particular, each recognised by its kind. */
export const tellKinds = (tables: Tables, kinds: readonly string[]): Promise<void> =>
  tellAll(tables, 'spaces', kinds.map(told));

/** A reader that remembers where it was, and each kind of change that it was told. */
export class Follower {
  readonly kinds: string[] = [];
  readonly #size: number;
  cursor: string | undefined;

  constructor(size: number, cursor?: string) {
    this.#size = size;
    this.cursor = cursor;
  }

  /** Reads what is there and new. */
  async follow(client: PrismaClient): Promise<void> {
    for (let isMore = true; isMore; ) {
      const part = await readChanges(client, 'spaces', { first: this.#size, after: this.cursor });
      this.kinds.push(...part.changes.map(({ kind }) => kind));
      this.cursor = part.endCursor;
      isMore = part.hasNextPage;
    }
  }
}
