import { badUserInput } from './errors.ts';
import { CURSOR_CHARACTERS_MAX } from './limits.ts';

/** What a cursor is a place of: a list by its name, and a fingerprint of the arguments under which it was asked. */
export type Origin = { readonly list: string; readonly fingerprint: string };

/** Which argument a cursor was given in. */
export type CursorArgument = 'after' | 'before';

/** Makes the cursor of a place. Clients take it for opaque. */
export const writeCursor = ({ list, fingerprint }: Origin, place: readonly string[]): string =>
  Buffer.from(JSON.stringify([list, fingerprint, ...place])).toString('base64url');

/** The place that a cursor holds. One of another list, or of the same list under other arguments, is refused. */
export function readCursor(argument: CursorArgument, cursor: string, origin: Origin): string[] {
  const [list, fingerprint, ...place] = partsOf(argument, cursor);
  if (list !== origin.list) {
    throw badUserInput(
      `The cursor in \`${argument}\` comes from ${list}, but this is ${origin.list}. Use a cursor of this list, or begin again without one.`,
      argument,
    );
  }
  if (fingerprint !== origin.fingerprint) {
    throw badUserInput(
      `The cursor in \`${argument}\` comes from ${list} under other arguments. Ask with the arguments of the page that gave it (\`first\` and \`last\` may differ), or begin again without a cursor.`,
      argument,
    );
  }
  return place;
}

/** A cursor that nobody was given: cut, altered, or made up. */
export const notACursor = (argument: CursorArgument, cursor: string) =>
  badUserInput(
    `${JSON.stringify(cursor.slice(0, 40))} in \`${argument}\` is not a cursor of this list. Use \`endCursor\`, \`startCursor\` or the \`cursor\` of an entry, unchanged.`,
    argument,
  );

/** The names of lists that a message may repeat. */
const LIST_NAME = /^[\w. ]{1,100}$/;

function partsOf(argument: CursorArgument, cursor: string): [list: string, fingerprint: string, ...place: string[]] {
  const parts = cursor.length > CURSOR_CHARACTERS_MAX ? undefined : parsed(cursor);
  if (!Array.isArray(parts) || !parts.every((part) => typeof part === 'string')) throw notACursor(argument, cursor);
  const [list, fingerprint, ...place] = parts;
  if (list === undefined || fingerprint === undefined || !LIST_NAME.test(list)) throw notACursor(argument, cursor);
  return [list, fingerprint, ...place];
}

function parsed(cursor: string): unknown {
  const bytes = Buffer.from(cursor, 'base64url');
  // Node passes over what is not base64, so that many texts would be one cursor.
  if (bytes.toString('base64url') !== cursor) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
