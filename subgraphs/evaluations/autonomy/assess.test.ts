import type { Day } from '@cdw/kernel/days.ts';
import { Decimal } from '@prisma/client/runtime/client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, type YearRatio } from './assess.ts';

const FIRST = 2013;
const BEFORE = '2017-06-30' as Day;
const DEADLINE = '2020-02-15' as Day;
const AFTER = '2021-06-30' as Day;

/** Made-up ratios of years from 2013. */
const ratios = (...values: string[]): YearRatio[] =>
  values.map((value, n) => ({
    year: FIRST + n,
    ownIncome: new Decimal(value).times(1000),
    runningCosts: new Decimal(1000),
    ratio: new Decimal(value),
  }));

describe('financial autonomy', () => {
  it.each([
    ['is achieved when the last known year covers its costs', ['0.6', '1'], null, 'ACHIEVED', null],
    ['is unknown without any year', [], DEADLINE, 'UNKNOWN', 'NO_RATIO'],
    ['is unknown without a deadline, as long as costs are not covered', ['0.6'], null, 'UNKNOWN', 'NO_DEADLINE'],
    ['is not projected from two years', ['0.4', '0.6'], DEADLINE, 'UNKNOWN', 'TOO_FEW_YEARS'],
    ['is on track when the trend gets there in time', ['0.4', '0.5', '0.6', '0.7'], DEADLINE, 'ON_TRACK', null],
    ['is at risk when the trend gets there too late', ['0.4', '0.41', '0.42', '0.43'], DEADLINE, 'AT_RISK', null],
    ['is at risk when the trend falls', ['0.6', '0.5', '0.4'], DEADLINE, 'AT_RISK', null],
    ['is at risk when it was lost again', ['0.9', '1.1', '0.8'], DEADLINE, 'AT_RISK', null],
  ] as const)('%s', (_story, values, deadline, verdict, lack) => {
    expect(assess(ratios(...values), deadline, BEFORE)).toMatchObject({ verdict, lack });
  });

  it('is overdue after the deadline, when a year near it is known', () => {
    const sevenYears = ratios('0.5', '0.5', '0.6', '0.6', '0.7', '0.7', '0.8');
    expect(assess(sevenYears, DEADLINE, AFTER).verdict).toBe('OVERDUE');
    expect(assess(sevenYears.slice(0, 4), DEADLINE, AFTER)).toMatchObject({
      verdict: 'UNKNOWN',
      lack: 'NO_RATIO_AT_DEADLINE',
    });
  });

  it('says when balance is reached, observed or projected with its interval', () => {
    expect(assess(ratios('0.9', '1.2', '0.8'), null, BEFORE).breakEven).toEqual({
      year: 2014,
      isProjected: false,
      fromYear: 2014,
      throughYear: 2014,
    });
    expect(assess(ratios('0.4', '0.5', '0.6', '0.7'), DEADLINE, BEFORE)).toMatchObject({
      breakEven: { year: 2019, isProjected: true, fromYear: 2019, throughYear: 2019 },
      confidence: 'MEDIUM',
    });
    expect(assess(ratios('0.3', '0.7', '0.4', '0.8'), DEADLINE, BEFORE).confidence).toBe('LOW');
  });

  it('does not depend on how large a space is', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 8 }),
        fc.integer({ min: 1 }),
        (values, size) => {
          const given = ratios(...values.map((value) => `${value / 100}`));
          const larger = given.map(({ year, ownIncome, runningCosts }) => ({
            year,
            ownIncome: ownIncome.times(size),
            runningCosts: runningCosts.times(size),
            ratio: ownIncome.times(size).div(runningCosts.times(size)),
          }));
          expect(assess(larger, DEADLINE, BEFORE)).toEqual(assess(given, DEADLINE, BEFORE));
        },
      ),
    ));
});
