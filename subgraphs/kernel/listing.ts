import { empty, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type DataLoader from 'dataloader';
import { on } from './as-of.ts';
import { batched } from './batched.ts';
import type { AskGraph } from './context.ts';
import type { Day } from './days.ts';
import { FACET_VALUES_MAX } from './limits.ts';
import { isInDoubt, NamedInFilters } from './named-in-filter.ts';
import { type PageArgs, type Place, type Span, spanOf } from './paging.ts';
import { allOf, beyond, type Facet, type Order, type Selection, statementOf, tablesOf } from './selection.ts';
import { SORT_TYPES } from './sort-values.ts';

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
type Keyed = { parent: string; id: string; value: string };

/** Whether some texts are the value of an order. */
const areValuesOf =
  ({ type }: Order) =>
  ([value = '', ...more]: readonly string[]): boolean =>
    more.length === 0 && SORT_TYPES[type].isOne(value);

/** Reads lists for one request. Those that differ only in their parent are read by one statement. */
export class Lists {
  readonly #database: RawQuery;
  /** What the filters of this request name. */
  readonly named: NamedInFilters;
  readonly #pages = batched<Request, Place[]>({
    sameness: ({ selection, span }) => [statementOf(selection), span],
    parentOf: ({ selection }) => selection.parent?.key,
    load: (requests) => this.#placesOf(requests),
  });
  readonly #counts = batched<Selection, number>({
    sameness: statementOf,
    parentOf: ({ parent }) => parent?.key,
    load: (selections) => this.#countsOf(selections),
  });

  constructor(database: RawQuery, graph?: AskGraph) {
    this.#database = database;
    this.named = new NamedInFilters(database, graph);
  }

  /** A page of a list, each row of it looked at on a day, where one is given. */
  async page<Row extends object>(
    selection: Selection,
    args: PageArgs,
    loader: DataLoader<string, Row | null>,
    day?: Day,
  ): Promise<Connection<Row>> {
    const span = spanOf(args, areValuesOf(selection.order));
    const found = await this.#pages.load({ selection, span });
    const places = span.isBackward ? found.slice(0, span.size).reverse() : found.slice(0, span.size);
    const hasMore = found.length > span.size;
    // An empty list needs no count, which would run apart from those of the lists whose rows are still being loaded.
    const isEmpty = found.length === 0 && span.after === undefined && span.before === undefined;
    const namings = selection.namings ?? [];
    if (isInDoubt(namings, isEmpty)) await this.named.refuseUnknown(namings);
    const rows = await Promise.all(
      places.map(async (place) => ({ cursor: span.cursorOf(place), node: await loader.load(place.id) })),
    );
    const edges = rows.flatMap(({ cursor, node }) => (node ? [{ cursor, node: day ? on(node, day) : node }] : []));
    return {
      edges,
      pageInfo: {
        hasNextPage: span.isBackward ? span.before !== undefined : hasMore,
        hasPreviousPage: span.isBackward ? hasMore : span.after !== undefined,
        startCursor: edges.at(0)?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      totalCount: async () => (isEmpty ? 0 : await this.#counts.load(selection)),
      facet: (name) => this.#facet(selection, name, day),
    };
  }

  /** Forgets what was read, since a write of the same request may have changed it. */
  forget(): void {
    this.#pages.clearAll();
    this.#counts.clearAll();
    this.named.forget();
  }

  async #placesOf(requests: readonly Request[]): Promise<Place[][]> {
    const [{ selection, span }] = requests as [Request];
    const { type, by, isDescending } = selection.order;
    const rows = sql`SELECT ${selection.id} AS id, ${SORT_TYPES[type].written(by)} AS value FROM ${tablesOf(selection)} WHERE ${allOf(
      [...selection.where, beyond(selection, span.after, false), beyond(selection, span.before, true)],
    )}`;
    const direction = isDescending === span.isBackward ? sql`ASC` : sql`DESC`;
    const sorted = sql`ORDER BY ${by} ${direction}, ${selection.id} ${direction} LIMIT ${span.size + 1}`;
    return await this.#perParent(
      requests.map((request) => request.selection),
      (ofParent) => sql`${rows} ${ofParent} ${sorted}`,
      (found: Keyed[]) => found.map(({ id, value }) => ({ id, values: [value] })),
    );
  }

  async #countsOf(selections: readonly Selection[]): Promise<number[]> {
    const [selection] = selections as [Selection];
    const rows = sql`SELECT count(*)::int AS count FROM ${tablesOf(selection)} WHERE ${allOf(selection.where)}`;
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

  async #facet(selection: Selection, name: string, day: Day | undefined): Promise<Facet[]> {
    const { where, parent, facets } = selection;
    const { value, joins = empty } = facets?.[name] ?? { value: sql`NULL` };
    const ofParent = parent && sql`${parent.column} = ${parent.key}`;
    const found = await this.#database.$queryRaw<Facet[]>(
      sql`SELECT (${value})::text AS value, count(*)::int AS count FROM ${tablesOf(selection)} ${joins}
        WHERE ${allOf([...where, ofParent, sql`(${value}) IS NOT NULL`])}
        GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${FACET_VALUES_MAX}`,
    );
    return day ? found.map((facet) => on(facet, day)) : found;
  }
}
