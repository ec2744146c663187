import { sqltag as sql } from '@prisma/client/runtime/client';
import { type Tables, tableOf } from './ledger.ts';

/** The public state of a thing, as JSON. */
export type Snapshot = Readonly<Record<string, unknown>>;

/** What a change tells. */
export type Told = {
  readonly entityType: string;
  readonly entityId: string;
  /** What was done, as a participle: RENAMED. */
  readonly kind: string;
  readonly before: Snapshot | null;
  /** Nothing where the thing was withdrawn. */
  readonly after: Snapshot | null;
  readonly actor: string;
  /** The organisations that may read who did it, and what was before. */
  readonly organisationIds: readonly string[];
  readonly isCorrection?: boolean;
};

/** Tells a change in the transaction that makes it. */
export const tell = (tables: Tables, schema: string, told: Told): Promise<void> => tellAll(tables, schema, [told]);

/** Tells many changes of one transaction by one statement, in their order. */
export async function tellAll(tables: Tables, schema: string, all: readonly Told[]): Promise<void> {
  if (all.length === 0) return;
  const rows = all.map(({ isCorrection = false, ...told }) => ({
    ...told,
    fields: changedFields(told.before, told.after),
    isCorrection,
  }));
  await tables.$executeRaw(sql`INSERT INTO ${tableOf(schema, 'Change')}
    ("entityType", "entityId", kind, fields, before, after, actor, "organisationIds", "isCorrection")
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS t
      ("entityType" text, "entityId" text, kind text, fields text[], before jsonb, after jsonb,
        actor text, "organisationIds" text[], "isCorrection" boolean)`);
}

/** The fields whose value is another; the version always is, and says nothing. */
const changedFields = (before: Snapshot | null, after: Snapshot | null): string[] =>
  Object.keys(after ?? before ?? {}).filter(
    (field) => field !== 'version' && JSON.stringify(before?.[field]) !== JSON.stringify(after?.[field]),
  );
