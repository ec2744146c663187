import type { Day } from '@cdw/kernel/days.ts';
import { fromDay } from '@cdw/kernel/days.ts';
import { expect, it } from 'vitest';
import { foretoldFault } from './foretold.ts';

it.each([
  ['2022-01-01', '1999', true],
  ['2022-01-01', '2021-12-31', true],
  ['2022-01-01', '2021', true],
  ['2022-01-01', '2022', false],
  ['2022-01-01', '2022-01', false],
  ['2021-06-01', '2021-05', true],
  ['2021-06-01', '2021', false],
  ['2022-01-01', '2023-04-01', false],
  ['2022-01-01', null, false],
])('a figure of a period from %s in a work of %s is foretold: %s', (first, publishedOn, isForetold) => {
  const works = [
    { title: 'Sans date', publishedOn: null },
    { title: 'Rapport', publishedOn },
  ];
  expect(foretoldFault(fromDay(first as Day), works) !== undefined).toBe(isForetold);
});
