import { badUserInput } from './errors.ts';
import type { Connection } from './listing.ts';
import { type PageArgs, spanOf } from './paging.ts';

/** A page of rows that were computed and ranked in memory; a cursor names a row, as in the lists that SQL reads. */
export function rankedPage<Row>(
  rows: readonly Row[],
  args: PageArgs,
  orderName: string,
  idOf: (row: Row) => string,
): Connection<Row> {
  const span = spanOf(args, orderName);
  const placeOf = (argument: 'after' | 'before', id: string | undefined, otherwise: number): number => {
    if (id === undefined) return otherwise;
    const place = rows.findIndex((row) => idOf(row) === id);
    if (place >= 0) return place;
    throw badUserInput(
      `The entry that the cursor in \`${argument}\` names is no longer in this list. Begin again without a cursor.`,
      argument,
    );
  };
  const start = placeOf('after', span.after, -1) + 1;
  const end = Math.max(start, placeOf('before', span.before, rows.length));
  const [from, to] = span.isBackward
    ? [Math.max(start, end - span.size), end]
    : [start, Math.min(end, start + span.size)];
  const edges = rows.slice(from, to).map((node) => ({ cursor: span.cursorOf(idOf(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: to < rows.length,
      hasPreviousPage: from > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: async () => rows.length,
    facet: async () => [],
  };
}
