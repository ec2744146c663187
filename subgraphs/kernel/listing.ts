import { empty, join, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import { batched } from './batched.ts';
import { FACET_VALUES_MAX } from './limits.ts';
import { type PageArgs, type Span, spanOf } from './paging.ts';
import type { Facet, Selection } from './selection.ts';

/** What a list reads of the database: a client of Prisma, of whichever subgraph. */
export type RawQuery = { $queryRaw: <T = unknown>(query: Sql) => Promise<T> };

export type Connection<Row> = {
  readonly edges: { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  readonly totalCount: () => Promise<number>;
  /** How many rows of the whole list have each value of a facet, the most frequent first. */
  readonly facet: (name: string) => Promise<Facet[]>;
};

type Request = { readonly selection: Selection; readonly span: Span };
type Keyed = { parent: string; id: string };

/** Reads lists for one request. Those that differ only in their parent are read by one statement. */
export class Lists {
  readonly #database: RawQuery;
  readonly #pages = batched<Request, string[]>({
    sameness: ({ selection, span }) => [statement(selection), span],
    parentOf: ({ selection }) => selection.parent?.key,
    load: (requests) => this.#idsOf(requests),
  });
  readonly #counts = batched<Selection, number>({
    sameness: statement,
    parentOf: ({ parent }) => parent?.key,
    load: (selections) => this.#countsOf(selections),
  });

  constructor(database: RawQuery) {
    this.#database = database;
  }

  async page<Row extends object>(
    selection: Selection,
    args: PageArgs,
    load: (ids: string[]) => Promise<Row[]>,
  ): Promise<Connection<Row>> {
    const span = spanOf(args, selection.order.name);
    const found = await this.#pages.load({ selection, span });
    const ids = span.isBackward ? found.slice(0, span.size).reverse() : found.slice(0, span.size);
    const hasMore = found.length > span.size;
    // An empty list needs no count, which would run apart from those of the lists whose rows are still being loaded.
    const isEmpty = found.length === 0 && span.after === undefined && span.before === undefined;
    const edges = (await load(ids)).map((node, index) => ({ cursor: span.cursorOf(ids[index] ?? ''), node }));
    return {
      edges,
      pageInfo: {
        hasNextPage: span.isBackward ? span.before !== undefined : hasMore,
        hasPreviousPage: span.isBackward ? hasMore : span.after !== undefined,
        startCursor: edges.at(0)?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      totalCount: async () => (isEmpty ? 0 : await this.#counts.load(selection)),
      facet: (name) => this.#facet(selection, name),
    };
  }

  async #idsOf(requests: readonly Request[]): Promise<string[][]> {
    const [{ selection, span }] = requests as [Request];
    const rows = sql`SELECT ${selection.id} AS id FROM ${selection.from} WHERE ${allOf([
      ...selection.where,
      beyond(selection, span.after, false),
      beyond(selection, span.before, true),
    ])}`;
    const { by, isDescending = false } = selection.order;
    const direction = isDescending === span.isBackward ? sql`ASC` : sql`DESC`;
    const sorted = sql`ORDER BY ${by} ${direction}, ${selection.id} ${direction} LIMIT ${span.size + 1}`;
    return await this.#perParent(
      requests.map((request) => request.selection),
      (ofParent) => sql`${rows} ${ofParent} ${sorted}`,
      (found: Keyed[]) => found.map(({ id }) => id),
    );
  }

  async #countsOf(selections: readonly Selection[]): Promise<number[]> {
    const [selection] = selections as [Selection];
    const rows = sql`SELECT count(*)::int AS count FROM ${selection.from} WHERE ${allOf(selection.where)}`;
    return await this.#perParent(
      selections,
      (ofParent) => sql`${rows} ${ofParent}`,
      (found: { parent: string; count: number }[]) => found[0]?.count ?? 0,
    );
  }

  /** Runs a statement once for all parents, each of which sees only its own rows. */
  async #perParent<Row extends { parent: string }, Answer>(
    selections: readonly Selection[],
    rows: (ofParent: Sql) => Sql,
    answer: (found: Row[]) => Answer,
  ): Promise<Answer[]> {
    const parent = selections[0]?.parent;
    if (!parent) {
      const found = answer(await this.#database.$queryRaw<Row[]>(rows(empty)));
      return selections.map(() => found);
    }
    const keys = selections.map((selection) => selection.parent?.key ?? '');
    const found = await this.#database.$queryRaw<Row[]>(
      sql`SELECT parent.key AS parent, r.* FROM unnest(${keys}::text[]) AS parent(key)
        CROSS JOIN LATERAL (${rows(sql`AND ${parent.column} = parent.key`)}) AS r`,
    );
    const byParent = Map.groupBy(found, (row) => row.parent);
    return keys.map((key) => answer(byParent.get(key) ?? []));
  }

  async #facet({ from, where, parent, facets }: Selection, name: string): Promise<Facet[]> {
    const { value, joins = empty } = facets?.[name] ?? { value: sql`NULL` };
    const ofParent = parent && sql`${parent.column} = ${parent.key}`;
    return await this.#database.$queryRaw(
      sql`SELECT (${value})::text AS value, count(*)::int AS count FROM ${from} ${joins}
        WHERE ${allOf([...where, ofParent, sql`(${value}) IS NOT NULL`])}
        GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${FACET_VALUES_MAX}`,
    );
  }
}

/** Text and values of a selection, but for its parent: what two of them must share to be read together. */
const statement = ({ from, id, where, order, parent }: Selection): unknown =>
  [from, id, ...where, order.by, parent?.column].map((part) => part && [part.sql, part.values]);

const allOf = (conditions: readonly (Sql | undefined)[]): Sql =>
  join([sql`TRUE`, ...conditions.filter((condition) => condition !== undefined)], ' AND ');

/** The rows after (or before) the one that a cursor names, in the list's order. */
function beyond({ from, id, order }: Selection, cursorId: string | undefined, isBefore: boolean): Sql | undefined {
  if (cursorId === undefined) return undefined;
  const comparison = (order.isDescending ?? false) === isBefore ? sql`>` : sql`<`;
  return sql`(${order.by}, ${id}) ${comparison} (SELECT ${order.by}, ${id} FROM ${from} WHERE ${id} = ${cursorId} LIMIT 1)`;
}
