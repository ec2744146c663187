import type { Selection } from '@cdw/kernel/selection.ts';
import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';

/** To which thing the rows of a list belong: by which column, of which further table. */
export type Parent = { readonly joins?: Sql; readonly column: Sql; readonly key: string };

/** The list, cut down to what belongs to a thing; the whole list without one. */
export const below = (selection: Selection, parent: Parent | undefined): Selection =>
  parent
    ? {
        ...selection,
        from: parent.joins ? sql`${selection.from} ${parent.joins}` : selection.from,
        parent: { column: parent.column, key: parent.key },
      }
    : selection;

/** The rows that pairs of an owner and a key tie to a thing. */
export const reachedFrom = (pairs: Sql, id: Sql, key: string): Parent => ({
  joins: sql`JOIN ${pairs} AS r ON r."ownerId" = ${id}`,
  column: sql`r.key`,
  key,
});

/** That pairs of an owner and a key tie a row to a thing. */
export const isReachedFrom = (pairs: Sql, id: Sql, key: Sql | string): Sql =>
  sql`${id} IN (SELECT r."ownerId" FROM ${pairs} AS r WHERE r.key = ${key})`;

/** The identifier of the programme, or the call, that is named by its identifier or its slug: found before the list is read. */
export const programmeIdOf = (name: string): Sql =>
  sql`(SELECT n.id FROM programmes."Programme" AS n WHERE n.id = ${name} OR n.slug = ${name} LIMIT 1)`;
export const callIdOf = (name: string): Sql =>
  sql`(SELECT n.id FROM programmes."Call" AS n WHERE n.id = ${name} OR n.slug = ${name} LIMIT 1)`;
