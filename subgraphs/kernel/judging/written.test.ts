import { describe, expect, it, test } from 'vitest';
import { share, written, writtenDate, writtenYears } from './written.ts';

/** Which blanks a language writes between digits is a matter of its own. */
const blanks = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('what each language writes in its own way', () => {
  test.each([
    ['2017-02-15', '15 février 2017', '15 februari 2017', '15. Februar 2017', '15 February 2017'],
    ['2020-01-01', '1er janvier 2020', '1 januari 2020', '1. Januar 2020', '1 January 2020'],
    ['2020-11', 'novembre 2020', 'november 2020', 'November 2020', 'November 2020'],
    ['2020-23', 'automne 2020', 'herfst 2020', 'Herbst 2020', 'autumn 2020'],
    ['2020', '2020', '2020', '2020', '2020'],
    ['0999-12-31', '31 décembre 999', '31 december 999', '31. Dezember 999', '31 December 999'],
  ])('the date %s', (date, fr, nl, de, en) => {
    expect(writtenDate(date)).toEqual({ fr, nl, de, en });
  });

  test.each([
    [[2013], '2013'],
    [[2014, 2013], '2013, 2014'],
    [[2013, 2014, 2015], '2013 à 2015'],
    [[2011, 2013, 2014, 2015, 2015, 2018, 2019], '2011, 2013 à 2015, 2018, 2019'],
    [[], ''],
  ])('the years %j', (years, fr) => {
    expect(writtenYears(years).fr).toBe(fr);
  });

  it('a figure with all its digits', () => {
    const { fr, nl, de, en } = written('48500.250000001');
    expect([fr, nl, de, en].map(blanks)).toEqual([
      '48 500,250000001',
      '48.500,250000001',
      '48.500,250000001',
      '48,500.250000001',
    ]);
    expect(blanks(written('0.625', { style: 'percent' }).fr)).toBe('62,5 %');
    expect(written('12345678901234567.5').en).toBe('12,345,678,901,234,567.5');
  });
});

test('a computed share is told exactly, and what falls short of the whole never as the whole', () => {
  expect([1, 0.625, 0, 0.9999999].map((value) => share(value).toFixed())).toEqual(['1', '0.625', '0', '0.999999']);
  expect(share(null)).toBeNull();
});
