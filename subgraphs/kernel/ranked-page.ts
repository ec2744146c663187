import type { Connection } from './listing.ts';
import { type PageArgs, type Place, spanOf } from './paging.ts';

/** How rows that were computed are ranked: the lower numbers first, equal rows by their identifier. */
export type Ranking<Row> = {
  readonly ranks: (row: Row) => readonly number[];
  readonly idOf: (row: Row) => string;
};

/** Rows in the order of a ranking. */
export function ranked<Row>(rows: readonly Row[], ranking: Ranking<Row>): Row[] {
  const placed = rows.map((row) => ({ row, ranks: ranking.ranks(row), id: ranking.idOf(row) }));
  return placed.sort(compare).map(({ row }) => row);
}

/** A page of rows that are in the order of a ranking; a cursor holds a place, as in the lists that SQL reads. */
export function rankedPage<Row>(rows: readonly Row[], args: PageArgs, { ranks, idOf }: Ranking<Row>): Connection<Row> {
  const rankCount = rows[0] ? ranks(rows[0]).length : undefined;
  const span = spanOf(args, (values) => values.every(isRank) && values.length === (rankCount ?? values.length));
  const countUpTo = (place: Place, isIncluded: boolean): number => {
    const bound = { ranks: place.values.map(Number), id: place.id };
    const index = rows.findIndex((row) => compare({ ranks: ranks(row), id: idOf(row) }, bound) >= (isIncluded ? 1 : 0));
    return index < 0 ? rows.length : index;
  };
  const start = span.after ? countUpTo(span.after, true) : 0;
  const end = Math.max(start, span.before ? countUpTo(span.before, false) : rows.length);
  const [from, to] = span.isBackward
    ? [Math.max(start, end - span.size), end]
    : [start, Math.min(end, start + span.size)];
  const cursorOf = (row: Row): string => span.cursorOf({ values: ranks(row).map(String), id: idOf(row) });
  const edges = rows.slice(from, to).map((node) => ({ cursor: cursorOf(node), node }));
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

type Ranked = { readonly ranks: readonly number[]; readonly id: string };

/** The sign says which comes first: 1 where the one comes after the other. */
function compare(one: Ranked, other: Ranked): -1 | 0 | 1 {
  for (const [index, rank] of one.ranks.entries()) {
    const otherRank = other.ranks[index] ?? 0;
    if (rank !== otherRank) return rank < otherRank ? -1 : 1;
  }
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

/** A number as JavaScript writes it, which is the same number when it is read. */
const isRank = (text: string): boolean => !Number.isNaN(Number(text)) && String(Number(text)) === text;
