import { expect, it } from 'vitest';
import { seedFaultsOf } from '../seed/faults-for-test.ts';
import { ORGANISATION } from './organisation.ts';

const ROW =
  '- slug: kain\n  kind: COMPANY\n  names: [{ name: { fr: Kain }, sources: [pw-72821] }]\n  sources: [pw-72821]\n';

it.each([
  [ROW, ''],
  [ROW.replace('COMPANY', 'SHOP'), 'seed.yaml:2 kind'],
  [ROW.replace('kind: COMPANY', 'note: x'), 'kind: is missing'],
  [`${ROW}  enterpriseNumber: "0403019262"\n`, 'check digits should be 61'],
  [`${ROW}  predecessor: nobody\n`, '"nobody" is not a slug'],
  [`${ROW}  foundedOn: "2010"\n  dissolvedOn: "2009"\n`, 'dissolvedOn: 2009 is before it was founded'],
  [`${ROW}  seats: [{ place: Lille, sources: [pw-72821] }]\n`, 'seats.0.country: is missing'],
  [`${ROW}  territory: [{ municipality: "99999", sources: [pw-72821] }]\n`, '"99999" is not a nis'],
  [`${ROW}  territory: [{ sources: [pw-72821] }]\n`, 'names not exactly one of `municipality` and `province`'],
  [`${ROW}  colour: red\n`, 'colour: is not known here'],
])('a seeded organisation passes the checks of the mutations: %s', async (row, expected) => {
  const said = await seedFaultsOf(ORGANISATION, row);
  expect(expected === '' ? said : said.includes(expected) || said).toBe(expected === '' ? '' : true);
});
