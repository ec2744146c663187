import { sqltag as sql } from '@prisma/client/runtime/client';
import type { Builder } from '../builder.ts';
import type { RawQuery } from '../listing.ts';
import { type AnyBuilder, changeType, feedType, PAGE } from './change-type.ts';
import { type ChangeRow, readChanges } from './feed.ts';
import { permitOrganisations } from './permission.ts';

type Names = {
  readonly schema: string;
  readonly audit: string;
  /** The scopes of which a key needs one to read it. */
  readonly scopes: readonly string[];
};

/** The audit of a subgraph's changes, which the agency reads, and the organisations concerned. */
export function addAudit<PrismaTypes extends object, Context extends { db: RawQuery }>(
  own: Builder<PrismaTypes, Context>,
  { schema, audit, scopes }: Names,
  Change?: ReturnType<typeof changeType>,
): void {
  const builder = own as unknown as AnyBuilder;
  const AuditEntry = auditEntryType(builder, Change ?? changeType(builder));
  builder.queryField(audit, (t) =>
    t.field({
      type: feedType(builder, 'Audit', 'A part of an audit, the oldest change first.', AuditEntry),
      nullable: true,
      description: `Who changed what, with what was before: the agency sees all, an operator what concerns its organisations. Others are refused with FORBIDDEN. Needs the scope ${scopes.map((name) => `\`${name}\``).join(' or ')}.`,
      args: {
        entity: t.arg.id({ description: 'Only changes of the thing that has this identifier.' }),
        first: t.arg.int({ description: PAGE.first }),
        after: t.arg.string({ description: PAGE.after }),
      },
      authScopes: { scopes: [...scopes] },
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
}

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
