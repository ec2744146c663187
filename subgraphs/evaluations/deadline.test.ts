import { type Day, fromDay, toDay } from '@cdw/kernel/days.ts';
import { expect, it } from 'vitest';
import { yearsAfter } from './deadline.ts';

const after = (day: string, years: number): string => toDay(yearsAfter(fromDay(day as Day), years));

it('some years after a day is the same day of the month', () => {
  expect(after('2017-02-15', 3)).toBe('2020-02-15');
  expect(after('2018-12-31', 1)).toBe('2019-12-31');
});

it('some years after 29 February is the 28th, or the 29th of a leap year', () => {
  expect(after('2020-02-29', 3)).toBe('2023-02-28');
  expect(after('2020-02-29', 4)).toBe('2024-02-29');
});
