import { type Day, toDay, today } from '@cdw/kernel/days.ts';
import { expect, it } from 'vitest';
import { knownFrom, publicFrom } from './known-from.ts';

it.each([
  [['2018-03-05'], '2018-03-05'],
  [['2023'], '2023-12-31'],
  [['2026'], '2026-11-24'],
  [['2019', null, '2018-02'], '2018-02-28'],
  [['2016-23'], '2016-11-30'],
  [[null, undefined], '2026-11-24'],
  [[], '2026-11-24'],
])('a figure whose sources were published %j is known from %s', (published, day) => {
  expect(toDay(knownFrom(published, '2026-11-24' as Day))).toBe(day);
});

it('a work of which only the year is known, which is not over, is public today', () => {
  expect(publicFrom([today().slice(0, 4)])).toBe(today());
  expect(publicFrom([null, '2019-02'])).toBe('2019-02-28');
  expect(publicFrom([])).toBeUndefined();
});
