import { createEmptyTestDatabase } from '@cdw/kernel/testing.ts';
import { expect, it } from 'vitest';
import { openAccess } from './subgraph.ts';

it('the first start makes a key of the agency and shows it once; later ones do not', async () => {
  const database = await createEmptyTestDatabase();
  const shown: string[] = [];
  const show = (line: string): void => void shown.push(line);
  const holding = await openAccess(database.url, show);
  const [key = ''] = /cdw_\w+/.exec(shown.join()) ?? [];
  expect(await holding.keys.viewerOf(key)).toMatchObject({ role: 'AGENCY', organisationIds: [] });

  const second = await openAccess(database.url, show);
  expect(shown).toHaveLength(1);
  expect(await second.keys.viewerOf(key)).toMatchObject({ role: 'AGENCY' });
  await second.subgraph.close();
  await holding.subgraph.close();
  await database.drop();
});

it('a start that is cut off while it shows the key leaves none, and the next one shows another', async () => {
  const database = await createEmptyTestDatabase();
  const cut = new Error('cut off');
  const opening = openAccess(database.url, () => {
    throw cut;
  });
  await expect(opening).rejects.toThrow(cut);

  const shown: string[] = [];
  const next = await openAccess(database.url, (line) => shown.push(line));
  const [key = ''] = /cdw_\w+/.exec(shown.join()) ?? [];
  expect(await next.keys.viewerOf(key)).toMatchObject({ role: 'AGENCY' });
  await next.subgraph.close();
  await database.drop();
});
