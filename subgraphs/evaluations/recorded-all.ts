import { type Snapshot, type Told, tellAll } from '@cdw/kernel/writing/change.ts';
import { concernedOf } from '@cdw/kernel/writing/concerned.ts';
import { snapshotsOf } from '@cdw/kernel/writing/snapshots.ts';
import { LEDGER } from './ledger.ts';
import type { Recorded, Tables } from './snapshots.ts';

type Deed = { readonly kind: string; readonly actor: string; readonly isCorrection?: boolean };

/** Does one thing to many, and tells it of each, by a number of statements that does not grow with them. */
export async function recordedAll(
  tables: Tables,
  type: Recorded,
  ids: readonly string[],
  deed: Deed,
  work: () => Promise<unknown>,
): Promise<void> {
  const before = await statesOf(tables, type, ids);
  await work();
  const after = await statesOf(tables, type, ids);
  const concerned = await concernedOf(LEDGER, tables, type, ids);
  const told: Told[] = [...after].map(([entityId, state]) => ({
    ...deed,
    entityType: type,
    entityId,
    before: before.get(entityId) ?? null,
    after: state,
    organisationIds: concerned.get(entityId) ?? [],
  }));
  await tellAll(tables, LEDGER.schema, told);
}

async function statesOf(tables: Tables, type: Recorded, ids: readonly string[]): Promise<Map<string, Snapshot>> {
  const rows = await snapshotsOf(LEDGER, tables, type, { id: { in: [...ids] } });
  return new Map(rows.map((row) => [row.id, row]));
}
