import { openStore } from '@cdw/kernel/database/store.ts';
import { SEEDED_AT_ONCE_MAX } from '@cdw/kernel/limits.ts';
import type { TestDatabase } from '@cdw/kernel/test-database.ts';
import { countStatements, createTestDatabase } from '@cdw/kernel/testing.ts';
import { beginFeed } from '@cdw/kernel/writing/begin-feed.ts';
import { snapshotsOf } from '@cdw/kernel/writing/snapshots.ts';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openDb } from './db.ts';
import { LEDGER } from './ledger.ts';

/** Several times as many figures as are told at once, made up and copied from one of the seed. */
const COPIES = 2 * SEEDED_AT_ONCE_MAX + 50;
const COPY = `INSERT INTO evaluations."Observation" SELECT (jsonb_populate_record(NULL::evaluations."Observation",
    to_jsonb(o) || jsonb_build_object('id', 'obs_copy' || n, 'subjectId', 'spc_copy' || n, 'givenBy', ARRAY['org_copy' || n]))).*
  FROM (SELECT * FROM evaluations."Observation" WHERE "supersedesId" IS NULL ORDER BY id LIMIT 1) AS o,
    generate_series(1, ${COPIES}) AS n`;
const FORGET = [
  'ALTER TABLE evaluations."Change" DISABLE TRIGGER USER',
  'DELETE FROM evaluations."Change"',
  'ALTER TABLE evaluations."Change" ENABLE TRIGGER USER',
];

/** The embedded store belongs to one process; on a server several may start at once. */
const STARTS = inject('template').startsWith('postgres') ? 3 : 1;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('a feed that begins with many things', () => {
  it('tells each of them once, as it is and to whom it concerns, also where several processes start at once', async () => {
    const store = await openStore(database.url, 'evaluations');
    await store.execute([COPY, ...FORGET].join('; ')).finally(store.close);
    const opened = await Promise.all(Array.from({ length: STARTS }, () => openDb(database.url)));
    const [{ client } = { client: undefined }] = opened;
    if (!client) throw new Error('no process has started');
    expect(opened.flatMap(({ news }) => news)).toEqual([expect.stringMatching(/began the feed of changes/)]);
    const changes = await client.change.findMany({ where: { entityType: 'Observation' } });
    const held = await snapshotsOf(LEDGER, client, 'Observation');
    expect(held.length).toBeGreaterThan(COPIES);
    expect(changes).toHaveLength(held.length);
    expect(new Map(changes.map(({ entityId, after }) => [entityId, after]))).toEqual(
      new Map(held.map((after) => [after.id, after])),
    );
    const copies = changes.filter(({ entityId }) => entityId.startsWith('obs_copy'));
    expect(copies.filter(({ entityId, organisationIds: [first] }) => first !== entityId.replace('obs', 'org'))).toEqual(
      [],
    );
    await Promise.all(opened.map(({ close }) => close()));
  });

  it('takes some statements for many of them, not some for each', async () => {
    const { client, close } = await openDb(database.url);
    for (const statement of FORGET) await client.$executeRawUnsafe(statement);
    const statements = await countStatements(() => beginFeed(LEDGER, client, ['Observation']));
    expect(statements).toBeLessThan(30);
    expect(await client.change.count()).toBeGreaterThan(COPIES);
    await close();
  });
});
