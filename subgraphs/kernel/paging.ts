import { type CursorArgument, notACursor, type Origin, readCursor, writeCursor } from './cursors.ts';
import { badUserInput } from './errors.ts';
import { PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX } from './limits.ts';
import { ORIGIN } from './list-origin.ts';

/** The arguments of a Relay connection. */
export type PageArgs = {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  /** What cursors of the list are places of; every field of a list is given it. */
  readonly [ORIGIN]?: Origin;
};

/** A place in a list: the values by which it is sorted, and the identifier that tells equal ones apart. */
export type Place = { readonly values: readonly string[]; readonly id: string };

/** Which part of a list is asked for. */
export type Span = {
  readonly size: number;
  readonly isBackward: boolean;
  readonly after: Place | undefined;
  readonly before: Place | undefined;
  readonly cursorOf: (place: Place) => string;
};

/** Whether some texts can be the values by which a list is sorted. */
type AreValues = (values: readonly string[]) => boolean;

/**
 * Reads the arguments of a page of a list. A cursor holds its place itself, so that it stays good when the entry that it was
 * given with is renamed, moved or gone.
 */
export function spanOf({ first, after, last, before, [ORIGIN]: origin }: PageArgs, areValues: AreValues): Span {
  if (!origin) throw new Error('A page is asked for outside of the field of a list.');
  if (typeof first === 'number' && typeof last === 'number') {
    throw badUserInput(
      '`first` and `last` were both given; give `first` to go forward, or `last` to go backward.',
      'first',
    );
  }
  const isBackward = typeof last === 'number';
  return {
    size: sizeOf(isBackward ? 'last' : 'first', (isBackward ? last : first) ?? PAGE_SIZE_DEFAULT),
    isBackward,
    after: placeOf('after', after, origin, areValues),
    before: placeOf('before', before, origin, areValues),
    cursorOf: ({ values, id }) => writeCursor(origin, [...values, id]),
  };
}

function sizeOf(argument: 'first' | 'last', size: number): number {
  if (size >= 0 && size <= PAGE_SIZE_MAX) return size;
  throw badUserInput(
    `\`${argument}\` is ${size}, but a page holds 0 to ${PAGE_SIZE_MAX} entries. Ask for ${PAGE_SIZE_MAX} or fewer and follow \`pageInfo\` to the next page.`,
    argument,
  );
}

function placeOf(
  argument: CursorArgument,
  cursor: string | null | undefined,
  origin: Origin,
  areValues: AreValues,
): Place | undefined {
  if (cursor === null || cursor === undefined) return undefined;
  const parts = readCursor(argument, cursor, origin);
  const values = parts.slice(0, -1);
  const id = parts.at(-1) ?? '';
  if (ID.test(id) && areValues(values)) return { values, id };
  throw notACursor(argument, cursor);
}

const ID = /^[\w-]{1,128}$/;
