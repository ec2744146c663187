import { sqltag as sql } from '@prisma/client/runtime/client';
import { type Told, tellAll } from './change.ts';
import { type Ledger, type Tables, type Transacting, tableOf } from './ledger.ts';
import { snapshotsOf } from './snapshots.ts';

/** A store may hold as many things as it likes when its feed begins: they are told in one transaction. */
const TRANSACTION = { timeout: 60_000, maxWait: 60_000 };

/** Begins the feed of changes with what is there, so that whoever reads it from the start ends with the whole state. */
export async function beginFeed<T extends Tables, Type extends string>(
  ledger: Ledger<T, Type>,
  client: Transacting<T>,
  types: readonly Type[],
): Promise<string | undefined> {
  const told = await client.$transaction(async (tables) => {
    if (await hasBegun(tables, ledger.schema)) return undefined;
    let count = 0;
    for (const type of types) count += await tellSeeded(ledger, tables, type);
    return count;
  }, TRANSACTION);
  return told === undefined ? undefined : `began the feed of changes with ${told} things`;
}

async function hasBegun(tables: Tables, schema: string): Promise<boolean> {
  const first = await tables.$queryRaw<unknown[]>(sql`SELECT sequence FROM ${tableOf(schema, 'Change')} LIMIT 1`);
  return first.length > 0;
}

async function tellSeeded<T extends Tables, Type extends string>(
  ledger: Ledger<T, Type>,
  tables: T,
  type: Type,
): Promise<number> {
  const snapshots = await snapshotsOf(ledger, tables, type);
  const told: Told[] = [];
  for (const after of snapshots) {
    told.push({
      entityType: type,
      entityId: after.id,
      kind: 'SEEDED',
      before: null,
      after,
      actor: 'seed',
      organisationIds: await ledger.concernedBy(tables, type, after.id),
    });
  }
  await tellAll(tables, ledger.schema, told);
  return snapshots.length;
}
