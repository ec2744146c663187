import type { Sql } from '@prisma/client/runtime/client';

/** How rows are ordered: equal ones by their identifier, so that a page has one place for each row. */
export type Order = { readonly name: string; readonly by: Sql; readonly isDescending?: boolean };

/** Which rows a list holds, before it is cut into pages. */
export type Selection = {
  /** Tables and joins that give each row once: `letters."Letter" AS l`. */
  readonly from: Sql;
  /** The identifier of a row. */
  readonly id: Sql;
  readonly where: readonly (Sql | undefined)[];
  readonly order: Order;
  /** By what the rows of the list can be counted; a join may count a row several times. */
  readonly facets?: Readonly<Record<string, { readonly value: Sql; readonly joins?: Sql }>>;
  /** Only the rows that belong to this one: lists below many parents are read together. */
  readonly parent?: { readonly column: Sql; readonly key: string };
};

export type Facet = { value: string; count: number };
