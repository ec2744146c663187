import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSeeded } from '@cdw/kernel/facts/seed-entity.ts';
import { References } from '@cdw/kernel/seed/references.ts';
import { describe, expect, it, onTestFinished } from 'vitest';
import { schema } from '../schema.ts';
import { PARTNERSHIP } from './partnership.ts';

const SOURCES = ['pw-72821'];
const parties: object[] = [
  { space: 'swc-negundo', role: 'HOST', sources: SOURCES },
  { space: 'esco', role: 'BENEFICIARY', sources: SOURCES },
];
const right = {
  host: 'swc-negundo',
  beneficiary: 'esco',
  terms: 'FREE_WITHIN_SUBSCRIPTION',
  isBothWays: false,
  sources: SOURCES,
};
const row = { slug: 'a-pair', kind: 'MUTUALISATION', title: { fr: 'Une paire' }, parties, sources: SOURCES };

const withRight = (changes: object) => ({ ...row, accessRights: [{ ...right, ...changes }] });

/** What is wrong with one row of a seed file, as a start would say it. */
async function faultsOf(given: object): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'cdw-seed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'partnerships.yaml');
  writeFileSync(file, `- ${JSON.stringify(given)}\n`);
  const references = new References();
  const noun = { file, key: 'slug', prefix: 'prt' };
  try {
    await readSeeded(PARTNERSHIP, noun, { schema, references, nouns: {} });
    references.settle();
    return '';
  } catch (error) {
    return String(error);
  }
}

describe('a row of partnerships.yaml', () => {
  it('with its sources, two parties and a right is taken', async () => {
    expect(await faultsOf(row)).toBe('');
    expect(await faultsOf(withRight({}))).toBe('');
    expect(await faultsOf(withRight({ terms: 'DISCOUNT', discount: '0.25' }))).toBe('');
    expect(await faultsOf(withRight({ terms: 'PAY_PER_USE', price: '5.00', priceUnit: 'DAY' }))).toBe('');
  });

  it.each([
    ['no source', { ...row, sources: [] }, 'at least one source'],
    ['one party', { ...row, parties: parties.slice(1) }, 'at least two parties'],
    [
      'a party that is two things',
      { ...row, parties: [{ ...parties[0], organisation: 'ideta' }, parties[1]] },
      'exactly one',
    ],
    ['a right of a space to itself', withRight({ beneficiary: 'swc-negundo' }), 'two spaces'],
    ['a right of a space that takes no part', withRight({ host: 'coworking-namur' }), 'takes part with the role HOST'],
    ['a right that does not say its direction', withRight({ isBothWays: undefined }), 'isBothWays: is missing'],
    ['a discount without its share', withRight({ terms: 'DISCOUNT' }), 'with the terms DISCOUNT'],
    ['a discount on what is free', withRight({ discount: '0.5' }), 'only with the terms DISCOUNT'],
    ['a share above the whole', withRight({ terms: 'DISCOUNT', discount: '1.5' }), 'a share above 0, up to 1'],
    ['a price on what is free', withRight({ price: '5.00', priceUnit: 'DAY' }), 'only with the terms PAY_PER_USE'],
    ['an unknown field', { ...row, dicount: '0.5' }, 'dicount'],
    ['a day that does not exist', { ...row, validFrom: '2017-02-30' }, 'a date that exists'],
  ])('with %s is refused', async (_fault, value, message) => {
    expect(await faultsOf(value)).toContain(message);
  });
});
