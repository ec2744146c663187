import type { Builder } from '../builder.ts';
import type { RawQuery } from '../listing.ts';
import { addAudit } from './audit.ts';
import { type AnyBuilder, changeType, feedType, PAGE } from './change-type.ts';
import { latestCursor, readChanges } from './feed.ts';
import { addInputs } from './inputs.ts';

type Names = { readonly schema: string; readonly feed: string; readonly audit: string };

/** The feed of a subgraph's changes and their audit; each subgraph that is written to has both, under names of its own. */
export function addChanges<PrismaTypes extends object, Context extends { db: RawQuery }>(
  own: Builder<PrismaTypes, Context>,
  names: Names,
): void {
  const builder = own as unknown as AnyBuilder;
  builder.mutationType({
    description:
      'What can be changed. Each change needs a key or token; under an `Idempotency-Key` it takes effect once, however often it is sent.',
  });
  addInputs(builder);
  const Change = changeType(builder);
  addFeed(builder, names, feedType(builder, 'ChangeFeed', 'A part of the changes, the oldest first.', Change));
  const scopes = [`${names.schema}:read`, `${names.schema}:write`];
  addAudit(builder, { ...names, scopes }, Change);
}

function addFeed(builder: AnyBuilder, { schema, feed }: Names, type: ReturnType<typeof feedType>): void {
  builder.objectField(type, 'latestCursor', (t) =>
    t.string({
      description:
        'Where the whole feed ends now, for `after`. Ask for it first, read the things themselves, then follow the feed from there. No change is read for it: ask with `first: 0`.',
      resolve: (_feed, _args, { db }) => latestCursor(db, schema),
    }),
  );
  builder.queryField(feed, (t) =>
    t.field({
      type,
      nullable: true,
      description:
        'All changes of this subgraph from the beginning, in one order that never changes: a reader that follows `endCursor` misses none.',
      args: { first: t.arg.int({ description: PAGE.first }), after: t.arg.string({ description: PAGE.after }) },
      resolve: (_root, args, { db }) => readChanges(db, schema, args),
    }),
  );
}
