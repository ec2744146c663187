import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';

/** A list that was given as a filter: without an entry it restricts nothing, as a form with nothing ticked means it. */
type Values = readonly string[] | null | undefined;

const isGiven = (values: Values): values is readonly string[] =>
  values !== null && values !== undefined && values.length > 0;

/**
 * Each value once, as one parameter. It is an array of the enum itself, since the planner knows such values beforehand: it then finds
 * the few drafts among millions of published figures by their index. A text that is cast, or a column cast to text, it would not know.
 */
const arrayOf = (values: readonly string[], type: Sql): Sql => sql`${[...new Set(values)]}::${type}[]`;

/** The condition that a column holds one of some values of an enum; none where no value is given. */
export const isOneOf = (column: Sql, values: Values, type: Sql): Sql | undefined =>
  isGiven(values) ? sql`${column} = ANY(${arrayOf(values, type)})` : undefined;

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
  isGiven(values) ? sql`${column} && ${arrayOf(values, type)}` : undefined;

/** The condition that it holds all of them; none where no value is given. */
export const holdsAllOf = (column: Sql, values: Values, type: Sql): Sql | undefined =>
  isGiven(values) ? sql`${column} @> ${arrayOf(values, type)}` : undefined;
