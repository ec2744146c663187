import { sqltag as sql } from '@prisma/client/runtime/client';
import type { Builder } from '../builder.ts';
import { PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX } from '../limits.ts';
import type { RawQuery } from '../listing.ts';
import { type ChangeRow, cursorOf, type Feed, readChanges, SETTLED } from './feed.ts';
import { addInputs } from './inputs.ts';
import { permitOrganisations } from './permission.ts';

type Names = { readonly schema: string; readonly feed: string; readonly audit: string };
type AnyBuilder = Builder<object, { db: RawQuery }>;

/** The feed of a subgraph's changes and their audit; each subgraph that is written to has both, under names of its own. */
export function addChanges<PrismaTypes extends object, Context extends { db: RawQuery }>(
  own: Builder<PrismaTypes, Context>,
  names: Names,
): void {
  // What is added here needs nothing of the one subgraph's tables but that they can be asked.
  const builder = own as unknown as AnyBuilder;
  builder.mutationType({
    description:
      'What can be changed. Each change needs a key or token; under an `Idempotency-Key` it takes effect once, however often it is sent.',
  });
  addInputs(builder);
  const Change = changeType(builder);
  const AuditEntry = auditEntryType(builder, Change);
  addFeed(builder, names, feedType(builder, 'ChangeFeed', 'A part of the changes, the oldest first.', Change));
  addAudit(builder, names, feedType(builder, 'Audit', 'A part of an audit, the oldest change first.', AuditEntry));
}

const changeType = (builder: AnyBuilder) =>
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
        description:
          'All that is public of it after the change, with its periods: whoever keeps the last one has its state.',
      }),
      isCorrection: t.exposeBoolean('isCorrection', {
        description: 'True when a mistake of the record was mended; false when the world changed.',
      }),
    }),
  });

const auditEntryType = (builder: AnyBuilder, change: ReturnType<typeof changeType>) =>
  builder.objectRef<ChangeRow>('AuditEntry').implement({
    description: 'A change with who made it and what was before: for the agency and the organisations concerned.',
    shareable: true,
    fields: (t) => ({
      change: t.field({
        type: change,
        description: 'The change.',
        resolve: (row) => row,
      }),
      actor: t.exposeString('actor', { description: 'The key or token that made it; never a person.' }),
      before: t.expose('before', {
        type: 'JSONObject',
        nullable: true,
        description: 'What was public of it before the change; null when it began with it.',
      }),
      organisationIds: t.exposeStringList('organisationIds', {
        description: 'Identifiers of the organisations concerned: those that were responsible before, and after.',
      }),
    }),
  });

const feedType = (builder: AnyBuilder, name: string, description: string, entry: ReturnType<typeof changeType>) =>
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

const page = {
  first: `How many changes: ${PAGE_SIZE_DEFAULT} when left out, ${PAGE_SIZE_MAX} at most; more is refused with BAD_USER_INPUT.`,
  after: 'Only changes after this place: `endCursor`, or the `cursor` of a change. From the beginning when left out.',
};

const addFeed = (builder: AnyBuilder, { schema, feed }: Names, type: ReturnType<typeof feedType>): void =>
  builder.queryField(feed, (t) =>
    t.field({
      type,
      nullable: true,
      description:
        'All changes of this subgraph from the beginning, in one order that never changes: a reader that follows `endCursor` misses none.',
      args: { first: t.arg.int({ description: page.first }), after: t.arg.string({ description: page.after }) },
      resolve: (_root, args, { db }) => readChanges(db, schema, args, [SETTLED]),
    }),
  );

const addAudit = (builder: AnyBuilder, { schema, audit }: Names, type: ReturnType<typeof feedType>): void =>
  builder.queryField(audit, (t) =>
    t.field({
      type,
      nullable: true,
      description:
        'Who changed what, with what was before: the agency sees all, an operator what concerns its organisations. Others are refused with FORBIDDEN.',
      args: {
        entity: t.arg.id({ description: 'Only changes of the thing that has this identifier.' }),
        first: t.arg.int({ description: page.first }),
        after: t.arg.string({ description: page.after }),
      },
      authenticated: true,
      resolve: (_root, { entity, ...args }, { db, viewer }) => {
        permitOrganisations(viewer, viewer.organisationIds, 'an organisation that is concerned');
        const concerned = sql`c."organisationIds" && ${[...viewer.organisationIds]}::text[]`;
        return readChanges(db, schema, args, [
          entity ? sql`c."entityId" = ${entity}` : undefined,
          viewer.role === 'AGENCY' ? undefined : concerned,
        ]);
      },
    }),
  );
