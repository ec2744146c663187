import { join, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { Naming } from './lookup.ts';

/** How rows are ordered: equal ones by their identifier, so that a page has one place for each row. */
export type Order = { readonly name: string; readonly by: Sql; readonly isDescending: boolean };

export type OrderDirection = 'ASC' | 'DESC';

/** An order whose name tells its field and direction, so that a list refuses the cursor of another order. */
export const orderBy = (field: string, by: Sql, direction?: OrderDirection | null): Order => ({
  name: `${field}_${direction ?? 'ASC'}`,
  by,
  isDescending: direction === 'DESC',
});

/** The thing to which the rows of a list belong: by which column, if need be of a further table. */
export type Parent = { readonly joins?: Sql; readonly column: Sql; readonly key: string };

/** Which rows a list holds, before it is cut into pages. */
export type Selection = {
  /** What the filter names in this subgraph: what does not exist is refused. */
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

/** The rows after (or before) the one that a cursor names, in the list's order. */
export function beyond(
  { from, id, order }: Selection,
  cursorId: string | undefined,
  isBefore: boolean,
): Sql | undefined {
  if (cursorId === undefined) return undefined;
  const comparison = order.isDescending === isBefore ? sql`>` : sql`<`;
  return sql`(${order.by}, ${id}) ${comparison} (SELECT ${order.by}, ${id} FROM ${from} WHERE ${id} = ${cursorId} LIMIT 1)`;
}
