import { expect, it } from 'vitest';
import { seedFaultsOf } from '../seed/faults-for-test.ts';
import { NETWORK } from './network.ts';

const ROW = '- slug: kain\n  names: [{ name: { fr: Kain }, sources: [pw-72821] }]\n  sources: [pw-72821]\n';

it.each([
  [ROW, ''],
  [ROW.replace(/ {2}names.*\n/, ''), 'names: at least one name is expected'],
  [`${ROW}  foundedOn: "2010"\n  dissolvedOn: "2009"\n`, 'dissolvedOn: 2009 is before it was founded'],
  [`${ROW}  coordinators: [{ organisation: nobody, sources: [pw-72821] }]\n`, '"nobody" is not a slug'],
  [
    `${ROW}  coordinators: [{ organisation: adn, sources: [pw-72821] }, { organisation: adn, validFrom: "2015", sources: [pw-72821] }]\n`,
    'would hold on the same day',
  ],
  [`${ROW}  charters: [{ text: Rien, sources: [pw-72821] }]\n`, 'charters.0.title: is missing'],
  [`${ROW}  pillars: [{ position: 0, name: { fr: Rien }, sources: [pw-72821] }]\n`, 'position: is below 1'],
])('a seeded network passes the checks of the mutations: %s', async (row, expected) => {
  const said = await seedFaultsOf(NETWORK, row);
  expect(expected === '' ? said : said.includes(expected) || said).toBe(expected === '' ? '' : true);
});
