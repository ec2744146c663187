import { join, type Sql, sqltag as sql } from '@prisma/client/runtime/client';

/**
 * That a column holds one of some values of an enum. Each value is cast by itself, since the planner knows such values
 * beforehand: it then finds the few drafts among millions of published figures by their index. An array it would not know.
 */
export const isOneOf = (column: Sql, values: readonly string[], type: Sql): Sql =>
  values.length === 0 ? sql`FALSE` : sql`${column} IN (${join(values.map((value) => sql`${value}::${type}`))})`;
