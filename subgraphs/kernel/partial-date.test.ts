import { describe, expect, it } from 'vitest';
import { firstDayOf, isPartialDate, lastDayOf } from './partial-date.ts';

describe('a partial date', () => {
  it.each(['2016', '2016-10', '2016-02-29', '2016-23', '9999-12-31'])('%s is one', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  it.each([
    '16',
    '2016-13',
    '2015-02-29',
    '2016-00',
    '2016-25',
    '2016-23-01',
    '0000',
    '2016-1',
    'octobre 2016',
    '2016-10-05T00:00',
  ])('%s is none', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });

  it.each([
    ['2016', '2016-01-01', '2016-12-31'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2016-10-05', '2016-10-05', '2016-10-05'],
    ['2016-23', '2016-09-01', '2016-11-30'],
    ['2016-24', '2016-12-01', '2017-02-28'],
  ])('%s may mean the days from %s to %s', (text, first, last) => {
    expect([firstDayOf(text), lastDayOf(text)]).toEqual([first, last]);
  });
});
