import { join, type Sql, sqltag as sql } from '@prisma/client/runtime/client';

/** A list that was given as a filter: without an entry it restricts nothing, as a form with nothing ticked means it. */
type Values = readonly string[] | null | undefined;

const isGiven = (values: Values): values is readonly string[] =>
  values !== null && values !== undefined && values.length > 0;

/**
 * Each value is cast by itself, since the planner knows such values beforehand: it then finds the few drafts among
 * millions of published figures by their index. An array, or a column cast to text, it would not know.
 */
const cast = (values: readonly string[], type: Sql): Sql => join(values.map((value) => sql`${value}::${type}`));

/** The condition that a column holds one of some values of an enum; none where no value is given. */
export const isOneOf = (column: Sql, values: Values, type: Sql): Sql | undefined =>
  isGiven(values) ? sql`${column} IN (${cast(values, type)})` : undefined;

const UNKNOWN = 'UNKNOWN';

/** The same, where the public enum says UNKNOWN of what the column has no value for. */
export function isOneOfOrUnknown(column: Sql, values: Values, type: Sql): Sql | undefined {
  if (!values?.includes(UNKNOWN)) return isOneOf(column, values, type);
  const isKnown = isOneOf(
    column,
    values.filter((value) => value !== UNKNOWN),
    type,
  );
  return isKnown ? sql`(${column} IS NULL OR ${isKnown})` : sql`${column} IS NULL`;
}

/** The condition that a column of several values of an enum holds one of those given; none where no value is given. */
export const holdsOneOf = (column: Sql, values: Values, type: Sql): Sql | undefined =>
  isGiven(values) ? sql`${column} && ARRAY[${cast(values, type)}]` : undefined;

/** The condition that it holds all of them; none where no value is given. */
export const holdsAllOf = (column: Sql, values: Values, type: Sql): Sql | undefined =>
  isGiven(values) ? sql`${column} @> ARRAY[${cast(values, type)}]` : undefined;
