import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import { SORT_TEXT_CHARACTERS_MAX } from './limits.ts';

/** How a value by which a list is sorted stands in a cursor, and goes back into SQL. */
type SortType = {
  /** The value as text that says exactly the same. */
  readonly written: (value: Sql) => Sql;
  readonly read: (text: string) => Sql;
  /** Whether a text is one that `written` could give: whatever else a cursor holds never reaches the database. */
  readonly isOne: (text: string) => boolean;
};

const INTEGER_MAX = 2_147_483_647;

const isDay = (text: string): boolean => {
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return (
    date !== undefined &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text) &&
    !text.startsWith('0000')
  );
};

/** The types of what lists are sorted by. */
export const SORT_TYPES = {
  TEXT: {
    written: (value) => sql`${value}`,
    read: (text) => sql`${text}::text`,
    isOne: (text) => text.length <= SORT_TEXT_CHARACTERS_MAX && text.isWellFormed() && !text.includes('\0'),
  },
  DAY: {
    written: (value) => sql`to_char(${value}, 'YYYY-MM-DD')`,
    read: (text) => sql`${text}::date`,
    isOne: isDay,
  },
  MOMENT: {
    written: (value) => sql`to_char(${value} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    read: (text) => sql`${text}::timestamptz`,
    isOne: (text) => isDay(text.slice(0, 10)) && /^.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/.test(text),
  },
  INTEGER: {
    written: (value) => sql`(${value})::text`,
    read: (text) => sql`${text}::integer`,
    isOne: (text) => /^-?\d{1,10}$/.test(text) && Math.abs(Number(text)) <= INTEGER_MAX,
  },
  NUMBER: {
    written: (value) => sql`(${value})::float8::text`,
    read: (text) => sql`${String(Number(text))}::float8`,
    isOne: (text) => /^-?\d{1,20}(\.\d{1,20})?(e[+-]\d{1,3})?$/.test(text) && Number.isFinite(Number(text)),
  },
} satisfies Record<string, SortType>;

export type SortTypeName = keyof typeof SORT_TYPES;
