import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { tell } from '@cdw/kernel/writing/change.ts';
import { readChanges, SETTLED } from '@cdw/kernel/writing/feed.ts';
import { snapshotsOf } from '@cdw/kernel/writing/snapshots.ts';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openDb } from './db.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import { LEDGER } from './ledger.ts';

const isOnServer = inject('template').startsWith('postgres');
if (!isOnServer)
  console.log('Overlapping transactions need two connections: their test is left out on the embedded store.');
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let opened: Awaited<ReturnType<typeof openDb>>;

beforeAll(async () => {
  database = await createTestDatabase();
  opened = await openDb(database.url);
});
afterAll(async () => {
  await opened.close();
  await database.drop();
});

const told = (kind: string) => ({
  entityType: 'Space',
  entityId: 'spc_x',
  kind,
  before: null,
  after: {},
  actor: 'test',
  organisationIds: [],
});

/** The place after everything that was told so far. */
async function endOf(client: PrismaClient): Promise<string> {
  let part = await readChanges(client, 'spaces', { first: 100 }, []);
  while (part.hasNextPage) part = await readChanges(client, 'spaces', { first: 100, after: part.endCursor }, []);
  return part.endCursor;
}

describe('the table of changes', () => {
  it.each(['UPDATE spaces."Change" SET kind = \'x\'', 'DELETE FROM spaces."Change"', 'TRUNCATE spaces."Change"'])(
    'refuses %s',
    async (statement) => {
      await expect(opened.client.$executeRawUnsafe(statement)).rejects.toThrow(/only ever added/);
    },
  );

  it('tells of every thing what its tables hold', async () => {
    for (const type of ['Space', 'Organisation', 'Network'] as const) {
      const changes = await opened.client.change.findMany({
        where: { entityType: type },
        orderBy: { entityId: 'asc' },
      });
      const byId = new Map(changes.map(({ entityId, after }) => [entityId, after]));
      expect(byId).toEqual(new Map((await snapshotsOf(LEDGER, opened.client, type)).map((after) => [after.id, after])));
    }
  });

  it.runIf(isOnServer)('shows a change only when no earlier transaction can still come before it', async () => {
    const { client } = opened;
    const seeded = await endOf(client);
    const kindsOf = async (where: Parameters<typeof readChanges>[3]): Promise<string[]> =>
      (await readChanges(client, 'spaces', { after: seeded }, where)).changes.map(({ kind }) => kind);
    const mayEnd = Promise.withResolvers<void>();
    const hasTold = Promise.withResolvers<void>();
    const early = client.$transaction(async (tables) => {
      await tell(tables, 'spaces', told('EARLY'));
      hasTold.resolve();
      await mayEnd.promise;
    });
    await hasTold.promise;
    await client.$transaction((tables) => tell(tables, 'spaces', told('LATE')));
    expect([await kindsOf([]), await kindsOf([SETTLED])]).toEqual([['LATE'], []]);
    mayEnd.resolve();
    await early;
    await expect.poll(() => kindsOf([SETTLED]), { timeout: 20_000 }).toEqual(['EARLY', 'LATE']);
  });
});
