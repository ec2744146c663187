import { tell } from '@cdw/kernel/writing/change.ts';
import { concernedBy } from './concerned.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import { type Recorded, snapshotsOf, type Tables } from './snapshots.ts';

const TYPES: readonly Recorded[] = ['Organisation', 'Network', 'Space'];

/** A store may hold as many things as it likes when its feed begins: they are told in one transaction. */
const TRANSACTION = { timeout: 60_000, maxWait: 60_000 };

/** Begins the feed of changes with what is there, so that whoever reads it from the start ends with the whole state. */
export async function beginFeed(client: PrismaClient): Promise<string | undefined> {
  if (await client.change.findFirst({ select: { sequence: true } })) return undefined;
  const told = await client.$transaction(async (tables) => {
    let count = 0;
    for (const type of TYPES) count += await tellAll(tables, type);
    return count;
  }, TRANSACTION);
  return `began the feed of changes with ${told} things`;
}

async function tellAll(tables: Tables, type: Recorded): Promise<number> {
  const snapshots = await snapshotsOf(tables, type);
  for (const after of snapshots) {
    await tell(tables, 'spaces', {
      entityType: type,
      entityId: after.id,
      kind: 'SEEDED',
      before: null,
      after,
      actor: 'seed',
      organisationIds: await concernedBy(tables, type, after.id),
    });
  }
  return snapshots.length;
}
