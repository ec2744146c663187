import { migrate } from '@cdw/kernel/database/migrate.ts';
import { openStore } from '@cdw/kernel/database/store.ts';
import { seedFile } from '@cdw/kernel/seed/seed.ts';
import type { TestDatabase } from '@cdw/kernel/test-database.ts';
import { createEmptyTestDatabase, createTestDatabase } from '@cdw/kernel/testing.ts';
import { afterEach, expect, it } from 'vitest';
import { openDb } from './db.ts';
import { REQUIRED } from './required-indicators.ts';
import { readIndicatorRows } from './seed/indicators.ts';

const codes = Object.values(REQUIRED).toSorted();
const MIGRATION = '20261201_define_what_judgements_need';

let database: TestDatabase;
afterEach(() => database.drop());

it('migrations alone bring every indicator that judgements need', async () => {
  database = await createEmptyTestDatabase();
  const store = await openStore(database.url, 'evaluations');
  await store.alone(() => migrate(store, 'evaluations', seedFile('evaluations/migrations')));
  const rows = await store.rows<{ code: string }>('SELECT code FROM evaluations."Indicator" ORDER BY code');
  expect(rows.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
  await store.close();
});

it('a store that was seeded before gets those that it lacks, keeps those that it has, and its feed tells the new ones', async () => {
  database = await createTestDatabase();
  const store = await openStore(database.url, 'evaluations');
  await store.execute(`ALTER TABLE "Change" DISABLE TRIGGER USER; DELETE FROM "Change" WHERE "entityId" IN (
      SELECT id FROM "Indicator" WHERE code = 'cost_saved'); ALTER TABLE "Change" ENABLE TRIGGER USER;
    DELETE FROM "Indicator" WHERE code = 'cost_saved'; UPDATE "Indicator" SET "nameFr" = 'Visites' WHERE code = 'visits';
    DELETE FROM "_prisma_migrations" WHERE migration_name = '${MIGRATION}'`);
  await store.close();
  const { client, news, close } = await openDb(database.url);
  expect(news).toEqual([`migrated ${MIGRATION}`, expect.stringMatching(/of 1 things/)]);
  const { id } = await client.indicator.findUniqueOrThrow({ where: { code: 'cost_saved' } });
  expect(await client.change.findMany({ where: { entityId: id } })).toMatchObject([{ kind: 'SEEDED', actor: 'seed' }]);
  expect(await client.indicator.findUnique({ where: { code: 'visits' } })).toMatchObject({ nameFr: 'Visites' });
  await close();
  const again = await openDb(database.url);
  expect(again.news).toEqual([]);
  await again.close();
});

it('they are those of the seed', async () => {
  database = await createEmptyTestDatabase();
  const { client, close } = await openDb(database.url);
  const rows = new Map((await client.indicator.findMany()).map((row) => [row.code, row]));
  for (const { slug, name, definition, unit } of readIndicatorRows()) {
    const found = rows.get(slug.replaceAll('-', '_'));
    expect(found).toMatchObject({ nameFr: name.fr, definitionFr: definition.fr, unit });
  }
  await close();
});
