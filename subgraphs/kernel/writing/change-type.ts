import type { Builder } from '../builder.ts';
import { PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX } from '../limits.ts';
import type { RawQuery } from '../listing.ts';
import { type ChangeRow, cursorOf, type Feed } from './feed.ts';

/** What is added here needs nothing of the one subgraph's tables but that they can be asked. */
export type AnyBuilder = Builder<object, { db: RawQuery }>;

export const changeType = (builder: AnyBuilder) =>
  builder.objectRef<ChangeRow>('Change').implement({
    description: 'That something was changed, and what it is since.',
    shareable: true,
    fields: (t) => ({
      cursor: t.string({ description: 'The place of the change in the feed, for `after`.', resolve: cursorOf }),
      at: t.expose('at', { type: 'DateTime', description: 'When it was changed.' }),
      entityType: t.exposeString('entityType', {
        description: 'The type of what was changed, as this graph names it.',
      }),
      entityId: t.exposeID('entityId', { description: 'Its identifier.' }),
      kind: t.exposeString('kind', { description: 'What was done, as a participle: `RENAMED`, `CLOSED`, `SEEDED`.' }),
      fields: t.exposeStringList('fields', {
        description: 'The fields of `after` that have another value than before.',
      }),
      after: t.expose('after', {
        type: 'JSONObject',
        nullable: true,
        description:
          'All that is public of it after the change, with its periods: the last one is its state. Null where it was withdrawn, and is kept nowhere any more.',
      }),
      isCorrection: t.exposeBoolean('isCorrection', {
        description: 'True when a mistake of the record was mended; false when the world changed.',
      }),
    }),
  });

/** A part of a list of changes, which is followed by its cursor. */
export const feedType = (
  builder: AnyBuilder,
  name: string,
  description: string,
  entry: ReturnType<typeof changeType>,
) =>
  builder.objectRef<Feed>(name).implement({
    description,
    shareable: true,
    fields: (t) => ({
      changes: t.field({ type: [entry], description: 'The changes of this part.', resolve: ({ changes }) => changes }),
      endCursor: t.exposeString('endCursor', {
        description: 'Where the next part begins, for `after`; it stays valid when there is nothing more yet.',
      }),
      hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether there is more already.' }),
    }),
  });

/** How a part is asked for. */
export const PAGE = {
  first: `How many changes: ${PAGE_SIZE_DEFAULT} when left out, ${PAGE_SIZE_MAX} at most; more is refused with BAD_USER_INPUT.`,
  after:
    'Only changes after this place: `endCursor`, or the `cursor` of a change, of the same subgraph. From the beginning when left out.',
};
