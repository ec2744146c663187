import { createEmptyTestDatabase } from '@cdw/kernel/testing.ts';
import { expect, it } from 'vitest';
import { openAccess } from './subgraph.ts';

it('the first start makes a key of the agency and tells it once; later ones do not', async () => {
  const database = await createEmptyTestDatabase();
  const holding = await openAccess(database.url);
  const first = holding.subgraph.news.join('\n');
  const key = /cdw_\w+/.exec(first)?.[0] ?? '';
  expect(await holding.keys.viewerOf(key)).toMatchObject({ role: 'AGENCY', organisationIds: [] });

  const second = await openAccess(database.url);
  expect(second.subgraph.news).toEqual([]);
  expect(await second.keys.viewerOf(key)).toMatchObject({ role: 'AGENCY' });
  await second.subgraph.close();
  await holding.subgraph.close();
  await database.drop();
});
