import { badUserInput } from './errors.ts';
import { PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX } from './limits.ts';

/** The arguments of a Relay connection. */
export type PageArgs = {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
};

/** Which part of a list is asked for. */
export type Span = {
  readonly size: number;
  readonly isBackward: boolean;
  readonly after: string | undefined;
  readonly before: string | undefined;
  readonly cursorOf: (id: string) => string;
};

/** Reads the arguments of a page of a list in the order so named; a cursor of another order is refused. */
export function spanOf({ first, after, last, before }: PageArgs, orderName: string): Span {
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
    after: idOf('after', after, orderName),
    before: idOf('before', before, orderName),
    cursorOf: (id) => Buffer.from(`${orderName} ${id}`).toString('base64url'),
  };
}

function sizeOf(argument: 'first' | 'last', size: number): number {
  if (size >= 0 && size <= PAGE_SIZE_MAX) return size;
  throw badUserInput(
    `\`${argument}\` is ${size}, but a page holds 0 to ${PAGE_SIZE_MAX} entries. Ask for ${PAGE_SIZE_MAX} or fewer and follow \`pageInfo\` to the next page.`,
    argument,
  );
}

function idOf(argument: 'after' | 'before', cursor: string | null | undefined, orderName: string): string | undefined {
  if (cursor === null || cursor === undefined) return undefined;
  const [name, id, ...rest] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if (id && /^[\w-]{1,64}$/.test(id) && rest.length === 0) {
    if (name === orderName) return id;
    throw badUserInput(
      `The cursor in \`${argument}\` comes from a list in the order ${name?.slice(0, 40)}, but this list is in the order ${orderName}. Begin again without a cursor.`,
      argument,
    );
  }
  throw badUserInput(
    `"${cursor.slice(0, 40)}" in \`${argument}\` is not a cursor of this list. Use \`endCursor\` or an edge's \`cursor\` of an earlier page, unchanged.`,
    argument,
  );
}
