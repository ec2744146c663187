import { expect, it } from 'vitest';
import { Faults } from '../writing/faults.ts';
import { checkColumns } from './check-columns.ts';
import { ownReference } from './own-reference.ts';
import { withArticle } from './with-article.ts';

const letters = {
  findUnique: async ({ where }: { where: object }) => (Object.values(where).includes('ltr_1') ? {} : null),
};

const columns = {
  answers: ownReference('The letter that it answers.', {
    type: 'Letter',
    prefix: 'ltr',
    table: 'letter',
    loader: 'letter',
    column: 'answersId',
  }),
  postedIn: ownReference('Where it was posted.', {
    type: 'Town',
    table: 'letter',
    loader: 'town',
    column: 'townNis',
    missing: (key) => `no town has the code ${key}.`,
  }),
};

async function faultsOf(given: object): Promise<string[]> {
  const faults = new Faults();
  const edit = { tables: { letter: letters } as never, faults, referred: undefined as never, row: { id: 'ltr_2' } };
  await checkColumns(columns, given as never, edit);
  return faults.found.map(({ path, code, message }) => `${path} ${code} ${message}`);
}

it('a thing of the same part of the graph is looked up in its tables, where a value names one', async () => {
  expect(await faultsOf({ answers: 'ltr_1' })).toEqual([]);
  expect(await faultsOf({ answers: null })).toEqual([]);
  expect(await faultsOf({ answers: 'ltr_3' })).toEqual([
    'input.answers NOT_FOUND there is no Letter "ltr_3". Look it up by its slug.',
  ]);
  expect(await faultsOf({ answers: 'twn_1' })).toEqual([expect.stringMatching(/^input.answers WRONG_TYPE/)]);
  expect(await faultsOf({ postedIn: '57081' })).toEqual(['input.postedIn NOT_FOUND no town has the code 57081.']);
});

it('a noun has its article', () => {
  expect(['letter', 'envelope'].map(withArticle)).toEqual(['a letter', 'an envelope']);
});
