import { sqltag as sql } from '@prisma/client/runtime/client';
import { FEED_BEGINNING_MILLISECONDS_MAX, SEEDED_AT_ONCE_MAX } from '../limits.ts';
import { tellAll } from './change.ts';
import { concernedOf } from './concerned.ts';
import { type Ledger, type Tables, type Transacting, tableOf } from './ledger.ts';
import { snapshotsOf } from './snapshots.ts';

/** A store may hold as many things as it likes when its feed begins: they are told in one transaction, some at a time. */
const TRANSACTION = { timeout: FEED_BEGINNING_MILLISECONDS_MAX, maxWait: FEED_BEGINNING_MILLISECONDS_MAX };

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

/** Tells what a migration has added of a type since the feed began, as it was told of what was there then. */
export async function tellAdded<T extends Tables, Type extends string>(
  ledger: Ledger<T, Type>,
  client: Transacting<T>,
  type: Type,
): Promise<string | undefined> {
  const count = await client.$transaction((tables) => tellSeeded(ledger, tables, type), TRANSACTION);
  return count > 0 ? `told the feed of changes of ${count} things that came by migration` : undefined;
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
  let count = 0;
  for (let after = ''; ; ) {
    const ids = await idsAfter(tables, ledger.schema, type, after);
    const last = ids.at(-1);
    if (last === undefined) return count;
    await tellSome(ledger, tables, type, ids);
    count += ids.length;
    after = last;
  }
}

async function idsAfter(tables: Tables, schema: string, type: string, after: string): Promise<string[]> {
  const rows = await tables.$queryRaw<{ id: string }[]>(
    sql`SELECT id FROM ${tableOf(schema, type)} AS thing WHERE id > ${after}
      AND NOT EXISTS (SELECT FROM ${tableOf(schema, 'Change')} AS c WHERE c."entityId" = thing.id)
      ORDER BY id LIMIT ${SEEDED_AT_ONCE_MAX}`,
  );
  return rows.map(({ id }) => id);
}

async function tellSome<T extends Tables, Type extends string>(
  ledger: Ledger<T, Type>,
  tables: T,
  type: Type,
  ids: string[],
): Promise<void> {
  const snapshots = await snapshotsOf(ledger, tables, type, { id: { in: ids } });
  const concerned = await concernedOf(ledger, tables, type, ids);
  const told = snapshots.map((after) => ({
    entityType: type,
    entityId: after.id,
    kind: 'SEEDED',
    before: null,
    after,
    actor: 'seed',
    organisationIds: concerned.get(after.id) ?? [],
  }));
  await tellAll(tables, ledger.schema, told);
}
