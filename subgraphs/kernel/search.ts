import { join, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import { badUserInput } from './errors.ts';
import { TEXT_QUERY_CHARACTERS_MAX } from './limits.ts';
import { searchable } from './searchable.ts';

/** The condition that a column of searchable text holds every word asked for, each at least as a part of a word. */
export function holdsText(column: Sql, text: string | null | undefined): Sql | undefined {
  if (text === null || text === undefined) return undefined;
  if (text.length > TEXT_QUERY_CHARACTERS_MAX) {
    throw badUserInput(
      `The text to search for has ${text.length} characters; ${TEXT_QUERY_CHARACTERS_MAX} are the most. Search for fewer words.`,
      'text',
    );
  }
  const words = searchable(text)
    .split(' ')
    .filter((word) => word.length > 0);
  if (words.length === 0) {
    throw badUserInput(
      'The text to search for holds no letter and no digit. Give a word, or leave `text` out.',
      'text',
    );
  }
  return join(
    words.map((word) => sql`${column} LIKE ${`%${word}%`}`),
    ' AND ',
  );
}
