import { join, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { Naming } from './named-in-filter.ts';
import type { Place } from './paging.ts';
import { SORT_TYPES, type SortTypeName } from './sort-values.ts';

/** How rows are ordered: equal ones by their identifier, so that a page has one place for each row. */
export type Order = { readonly type: SortTypeName; readonly by: Sql; readonly isDescending: boolean };

export type OrderDirection = 'ASC' | 'DESC';

/** An order by a value that every row has: the type of the value says how cursors hold it. */
export const orderBy = (type: SortTypeName, by: Sql, direction?: OrderDirection | null): Order => ({
  type,
  by,
  isDescending: direction === 'DESC',
});

/** The thing to which the rows of a list belong: by which column, if need be of a further table. */
export type Parent = { readonly joins?: Sql; readonly column: Sql; readonly key: string };

/** Which rows a list holds, before it is cut into pages. */
export type Selection = {
  /** What the filter names: what does not exist is refused. */
  readonly namings?: readonly Naming[];
  /** Tables and joins that give each row once: `letters."Letter" AS l`. */
  readonly from: Sql;
  /** The identifier of a row. */
  readonly id: Sql;
  readonly where: readonly (Sql | undefined)[];
  readonly order: Order;
  /** By what the rows of the list can be counted; a join may count a row several times. */
  readonly facets?: Readonly<Record<string, { readonly value: Sql; readonly joins?: Sql }>>;
  /** Only the rows that belong to this one: lists below many parents are read together. */
  readonly parent?: Parent | undefined;
};

/** The tables of a selection, with the one that ties its rows to their parent. */
export const tablesOf = ({ from, parent }: Selection): Sql => (parent?.joins ? sql`${from} ${parent.joins}` : from);

export type Facet = { value: string; count: number };

/** Text and values of a selection, but for its parent: what two of them must share to be read together. */
export const statementOf = ({ from, id, where, order, parent }: Selection): unknown =>
  [from, id, ...where, order.by, parent?.joins, parent?.column].map((part) => part && [part.sql, part.values]);

export const allOf = (conditions: readonly (Sql | undefined)[]): Sql =>
  join([sql`TRUE`, ...conditions.filter((condition) => condition !== undefined)], ' AND ');

/** The rows after (or before) the place that a cursor holds, in the list's order. */
export function beyond({ id, order }: Selection, place: Place | undefined, isBefore: boolean): Sql | undefined {
  if (place === undefined) return undefined;
  const comparison = order.isDescending === isBefore ? sql`>` : sql`<`;
  const [value = ''] = place.values;
  return sql`(${order.by}, ${id}) ${comparison} (${SORT_TYPES[order.type].read(value)}, ${place.id}::text)`;
}
