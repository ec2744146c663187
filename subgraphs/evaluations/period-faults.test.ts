import type { Day } from '@cdw/kernel/days.ts';
import { expect, it } from 'vitest';
import { periodFault } from './period-faults.ts';

const NOW = '2026-11-25' as Day;

it.each([
  ['2025', '2025', 'YEARLY', true],
  ['2025-01', '2025-12-31', 'YEARLY', true],
  ['2025-03', '2025-03', 'YEARLY', true],
  ['2025-04', '2025-06', 'YEARLY', true],
  ['2025-03', '2025-05', 'YEARLY', false],
  ['2024', '2025', 'YEARLY', false],
  ['2024-07', '2025-06', 'YEARLY', false],
  ['2025-04', '2025-06', 'QUARTERLY', true],
  ['2025-21', '2025-21', 'QUARTERLY', false],
  ['2025-02', '2025-02-28', 'MONTHLY', true],
  ['2025', '2025', 'MONTHLY', false],
  ['2025-02-03', '2025-02-28', 'MONTHLY', false],
  ['2018-05-02', '2022-05', 'IRREGULAR', true],
  ['2027', '2027', 'IRREGULAR', false],
  ['2026', '2026', 'YEARLY', true],
] as const)('from %s through %s, %s: may be given is %s', (from, through, periodicity, isRight) => {
  expect(periodFault(from, through, { periodicity, unit: 'COUNT' }, NOW) === undefined).toBe(isRight);
});

it('a change since the year before is of whole years only', () => {
  const indicator = { periodicity: 'YEARLY', unit: 'RELATIVE_CHANGE' } as const;
  expect(periodFault('2025', '2025', indicator, NOW)).toBeUndefined();
  expect(periodFault('2025-03', '2025-03', indicator, NOW)).toMatch(/one whole year: from "2025" through "2025"\.$/);
});

it('what is expected is told by the periods in which the given one begins', () => {
  expect(periodFault('2019-05-03', '2019-05-20', { periodicity: 'YEARLY', unit: 'COUNT' }, NOW)).toBe(
    'the indicator is YEARLY, so its figures are each of one whole year: from "2019" through "2019", or one whole quarter: from "2019-04" through "2019-06", or one whole month: from "2019-05" through "2019-05".',
  );
});
