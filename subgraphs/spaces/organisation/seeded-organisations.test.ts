import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSeeded } from '@cdw/kernel/facts/seed-entity.ts';
import { References } from '@cdw/kernel/seed/references.ts';
import { expect, it, onTestFinished } from 'vitest';
import { schema } from '../schema.ts';
import { SEED_NOUNS } from '../seed/nouns.ts';
import { ORGANISATION } from './organisation.ts';

/** What is wrong with one row of a seed file, as a start would say it. */
async function faultsOf(row: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'cdw-seed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'organisations.yaml');
  writeFileSync(file, row);
  const references = new References();
  const noun = { file, key: 'slug', prefix: 'org' };
  await readSeeded(ORGANISATION, noun, { schema, references, nouns: SEED_NOUNS });
  try {
    references.settle();
  } catch (cause) {
    return String(cause);
  }
  return '';
}

const ROW =
  '- slug: kain\n  kind: COMPANY\n  names: [{ name: { fr: Kain }, sources: [pw-72821] }]\n  sources: [pw-72821]\n';

it.each([
  [ROW, ''],
  [ROW.replace('COMPANY', 'SHOP'), 'organisations.yaml:2 kind'],
  [ROW.replace('kind: COMPANY', 'note: x'), 'kind: is missing'],
  [`${ROW}  enterpriseNumber: "0403019262"\n`, 'check digits should be 61'],
  [`${ROW}  predecessor: nobody\n`, '"nobody" is not a slug'],
  [`${ROW}  foundedOn: "2010"\n  dissolvedOn: "2009"\n`, 'dissolvedOn: 2009 is before it was founded'],
  [`${ROW}  seats: [{ place: Lille, sources: [pw-72821] }]\n`, 'seats.0.country: is missing'],
  [`${ROW}  territory: [{ municipality: "99999", sources: [pw-72821] }]\n`, '"99999" is not a nis'],
  [`${ROW}  territory: [{ sources: [pw-72821] }]\n`, 'names not exactly one of `municipality` and `province`'],
  [`${ROW}  colour: red\n`, 'colour: is not known here'],
])('a seeded organisation passes the checks of the mutations: %s', async (row, expected) => {
  const said = await faultsOf(row);
  expect(expected === '' ? said : said.includes(expected) || said).toBe(expected === '' ? '' : true);
});
