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
  readonly after: Snapshot;
  readonly actor: string;
  /** The organisations that may read who did it, and what was before. */
  readonly organisationIds: readonly string[];
  readonly isCorrection?: boolean;
};

/** Tells a change in the transaction that makes it. */
export async function tell(tables: Tables, schema: string, told: Told): Promise<void> {
  const { entityType, entityId, kind, before, after, actor, organisationIds, isCorrection = false } = told;
  await tables.$executeRaw(sql`INSERT INTO ${tableOf(schema, 'Change')}
    ("entityType", "entityId", kind, fields, before, after, actor, "organisationIds", "isCorrection")
    VALUES (${entityType}, ${entityId}, ${kind}, ${changedFields(before, after)}::text[],
      ${before && JSON.stringify(before)}::jsonb, ${JSON.stringify(after)}::jsonb,
      ${actor}, ${[...organisationIds]}::text[], ${isCorrection})`);
}

/** The fields whose value is another; the version always is, and says nothing. */
const changedFields = (before: Snapshot | null, after: Snapshot): string[] =>
  Object.keys(after).filter(
    (field) => field !== 'version' && JSON.stringify(before?.[field]) !== JSON.stringify(after[field]),
  );
