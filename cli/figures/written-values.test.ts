import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOf, dateOf, decimalOf } from './written-values.ts';

describe('a number, as a spreadsheet shows it', () => {
  it.each([
    ['1234', '1234'],
    ['-12,5', '-12.5'],
    ['0.125', '0.125'],
    ['0,125', '0.125'],
    ['1 234,50 €', '1234.50'],
    ['1\u202f234\u00a0567', '1234567'],
    ['1.234,50', '1234.50'],
    ['1,234.50', '1234.50'],
    ['1.234.567', '1234567'],
    ["1'234.5", '1234.5'],
    ['62,5 %', '0.625'],
    ['7%', '0.07'],
    ['160 %', '1.60'],
    ['50000.00 EUR', '50000.00'],
    ['- 1 234', '-1234'],
    ['12 500 000', '12500000'],
  ])('%s is %s', (written, value) => expect(decimalOf(written)).toBe(value));

  it.each([
    '',
    '12 15',
    '1234 56',
    '20 25 €',
    '1 23',
    '1  234',
    '1 234 5',
    '12,5 0',
    '1.234',
    '1,234',
    'n.c.',
    '1,2,3',
    '12.34.56',
    '1e3',
    '=1+1',
    '5-3',
    '%',
    '1.234,567.8',
  ])('%s is none, or could be two', (written) => expect(decimalOf(written)).toBeUndefined());

  it('is the same number with a comma, with groups, and as it was', () => {
    fc.assert(
      fc.property(fc.nat(), fc.stringMatching(/^\d{1,2}$/), (whole, fraction) => {
        const grouped = String(whole).replaceAll(/\B(?=(\d{3})+$)/g, ' ');
        for (const written of [`${whole},${fraction}`, `${grouped},${fraction}`, `${whole}.${fraction}`]) {
          expect(decimalOf(written)).toBe(`${whole}.${fraction}`);
        }
      }),
    );
  });
});

it.each([
  ['5/03/2016', '2016-03-05'],
  ['05.03.2016', '2016-03-05'],
  ['3/2016', '2016-03'],
  ['2016', '2016'],
  ['2016-03-05', '2016-03-05'],
  ['mars 2016', 'mars 2016'],
  ['01-01-19', '2019-01-01'],
  ['05-03-2016', '2016-03-05'],
  ['1/01/20', '2020-01-01'],
  ['05/03/2016 00:00', '2016-03-05'],
  ['03/16', '03/16'],
])('the date %s is %s', (written, date) => expect(dateOf(written)).toBe(date));

it.each([
  ['1200', 1200],
  ['1 200', 1200],
  ['12,0', 12],
  ['12,5', undefined],
  ['1.200', undefined],
  ['12 00', undefined],
  ['-5', undefined],
])('the count %s is %s', (written, count) => expect(countOf(written)).toBe(count));
