import { expect, it } from 'vitest';
import { partnershipRow } from './partnership-row.ts';

const parties = [
  { space: 'negundo', role: 'HOST', sources: ['a-source'] },
  { space: 'esco', role: 'BENEFICIARY', sources: ['a-source'] },
];
const right = {
  host: 'negundo',
  beneficiary: 'esco',
  terms: 'FREE_WITHIN_SUBSCRIPTION',
  isBothWays: false,
  sources: ['a-source'],
};
const row = { slug: 'a-pair', kind: 'MUTUALISATION', title: { fr: 'Une paire' }, parties, sources: ['a-source'] };

const withRight = (changes: object) => ({ ...row, accessRights: [{ ...right, ...changes }] });
const faults = (value: object) => partnershipRow.safeParse(value).error?.issues.map(({ message }) => message);

it('a row with its sources, two parties and a right is taken', () => {
  expect(faults(row)).toBeUndefined();
  expect(faults(withRight({}))).toBeUndefined();
  expect(faults(withRight({ terms: 'DISCOUNT', discount: '0.25' }))).toBeUndefined();
  expect(faults(withRight({ terms: 'PAY_PER_USE', price: { eur: '5.00', unit: 'DAY' } }))).toBeUndefined();
});

it.each([
  ['no source', { ...row, sources: [] }, 'at least one source'],
  ['one party', { ...row, parties: parties.slice(1) }, 'at least two parties'],
  [
    'a party that is two things',
    { ...row, parties: [{ ...parties[0], organisation: 'ideta' }, parties[1]] },
    'exactly one',
  ],
  ['a right of a space to itself', withRight({ beneficiary: 'negundo' }), 'two spaces'],
  ['a right that does not say its direction', withRight({ isBothWays: undefined }), 'boolean'],
  ['a discount without its share', withRight({ terms: 'DISCOUNT' }), 'a discount with the terms DISCOUNT'],
  ['a discount on what is free', withRight({ discount: '0.5' }), 'a discount with the terms DISCOUNT'],
  ['a share above the whole', withRight({ terms: 'DISCOUNT', discount: '1.5' }), 'a share from 0 to 1'],
  ['a price on what is free', withRight({ price: { eur: '5.00', unit: 'DAY' } }), 'only with the terms PAY_PER_USE'],
  ['an unknown field', { ...row, dicount: '0.5' }, 'dicount'],
  ['a day that does not exist', { ...row, validFrom: '2017-02-30' }, 'a date that exists'],
])('a row with %s is refused', (_fault, value, message) => {
  expect(faults(value)).toEqual(expect.arrayContaining([expect.stringContaining(message)]));
});
