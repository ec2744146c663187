import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { snapshotsOf } from '@cdw/kernel/writing/snapshots.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDb } from './db.ts';
import { LEDGER } from './ledger.ts';

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
});
