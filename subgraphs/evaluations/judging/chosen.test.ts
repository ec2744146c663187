import { type Day, fromDay } from '@cdw/kernel/days.ts';
import { validity } from '@cdw/kernel/validity.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosen, latest } from './chosen.ts';

const figure = (id: string, period: string, more: object = {}) => ({
  id,
  qualifier: 'EXACT' as const,
  knownFrom: fromDay('2016-01-01' as Day),
  sampleSize: null,
  recordedAt: new Date('2020-01-01T00:00:00Z'),
  ...validity({ validFrom: period, validThrough: period }),
  ...more,
});

describe('where sources disagree', () => {
  const later = figure('later', '2014', { knownFrom: fromDay('2017-01-01' as Day) });
  const larger = figure('larger', '2014', { sampleSize: 90 });
  const smaller = figure('smaller', '2014', { sampleSize: 8 });

  it('the later publication counts, then the larger sample, in whatever order they came', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray([smaller, larger, later], { minLength: 3 }), (figures) => {
        const { used, others } = chosen(figures);
        expect([used?.id, ...others.map(({ id }) => id)]).toEqual(['later', 'larger', 'smaller']);
      }),
    ));

  it('of equal ones the one that was recorded later counts, whatever its identifier', () => {
    const [first, second] = [
      figure('a', '2014'),
      figure('b', '2014', { recordedAt: new Date('2020-02-01T00:00:00Z') }),
    ];
    expect(chosen([first, second]).used?.id).toBe('b');
    expect(chosen([second, first]).used?.id).toBe('b');
  });

  it('a bound never counts', () => {
    const bound = figure('bound', '2014', { qualifier: 'AT_LEAST', knownFrom: fromDay('2020-01-01' as Day) });
    expect(chosen([bound, smaller])).toEqual({ used: smaller, others: [bound] });
    expect(chosen([bound]).used).toBeNull();
  });
});

describe('figures', () => {
  it('the latest one is that whose period ends last, and of those the shortest', () => {
    const undated = { ...figure('undated', '2014'), ...validity({}) };
    expect(
      latest([undated, figure('year', '2018'), figure('month', '2018-12'), figure('early', '2018-03')]).used?.id,
    ).toBe('month');
    expect(latest([undated]).used).toBeNull();
  });
});
