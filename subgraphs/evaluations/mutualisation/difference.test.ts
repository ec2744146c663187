import { Decimal } from '@prisma/client/runtime/client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf, type GroupChange, type Years } from './difference.ts';

const years = (...values: [number, string | number][]): Years =>
  new Map(values.map(([year, value]) => [year, new Decimal(value)]));
const group = (size: number, mean: string | number, spread: string | number): GroupChange => ({
  size,
  mean: new Decimal(mean),
  spread: new Decimal(spread),
});
const own = years([2016, 1], [2018, 3]);

describe('the difference in differences', () => {
  it('is the change of a space less that of the group, the year of the beginning left out', () => {
    const several = years([2015, '0.2'], [2016, '0.4'], [2017, '9'], [2018, '2.3']);
    expect(differenceOf(several, group(5, 1, 0), 2017)).toEqual({
      before: new Decimal('0.3'),
      after: new Decimal('2.3'),
      groupChange: new Decimal(1),
      groupSpread: new Decimal(0),
      groupSize: 5,
      difference: new Decimal(1),
      differenceFrom: new Decimal(1),
      differenceThrough: new Decimal(1),
      isBeyondSpread: true,
    });
  });

  it('has the interval of a single further space of the group, as computed by hand', () => {
    // Five changes that lie 0.5 apart: 0.5 * sqrt(6 / 5) * 1.533 = 0.839659.
    expect(differenceOf(own, group(5, 1, '0.5'), 2017)).toMatchObject({
      differenceFrom: new Decimal('0.160341'),
      differenceThrough: new Decimal('1.839659'),
      isBeyondSpread: true,
    });
    expect(differenceOf(own, group(5, 1, '0.6'), 2017)).toMatchObject({ isBeyondSpread: false });
    expect(differenceOf(own, group(5, 3, '0.5'), 2017)).toMatchObject({
      differenceThrough: new Decimal('-0.160341'),
      isBeyondSpread: true,
    });
  });

  it('is refused without a group, with one that is too small, and without a before or an after', () => {
    expect(differenceOf(own, { size: 0, mean: null, spread: null }, 2017)).toMatchObject({ difference: null });
    expect(differenceOf(own, group(4, 1, 1), 2017)).toMatchObject({
      groupSize: 4,
      groupChange: null,
      groupSpread: null,
      difference: null,
      differenceFrom: null,
      isBeyondSpread: null,
    });
    expect(differenceOf(years([2018, 2]), group(5, 1, 1), 2017)).toMatchObject({ before: null, difference: null });
  });

  const level = fc.integer({ min: -1_000_000, max: 1_000_000 });
  const size = fc.integer({ min: 5, max: 500 });

  it('is nought, and within the spread, where the space changed as the group did', () =>
    fc.assert(
      fc.property(level, level, size, fc.nat(1_000), (before, change, count, spread) => {
        const alike = differenceOf(years([2016, before], [2018, before + change]), group(count, change, spread), 2017);
        expect(alike.difference?.toFixed()).toBe('0');
        expect(alike.isBeyondSpread).toBe(false);
      }),
    ));

  it('lies in the middle of its interval, which grows with the spread and shrinks with the group', () =>
    fc.assert(
      fc.property(level, size, fc.integer({ min: 1, max: 1_000 }), (after, count, spread) => {
        const widthOf = (of: GroupChange): number => {
          const found = differenceOf(years([2016, 0], [2018, after]), of, 2017);
          const { difference, differenceFrom: from, differenceThrough: through } = found;
          if (!difference || !from || !through) throw new Error('It is not measured.');
          expect(from.plus(through).div(2).minus(difference).abs().lte('1e-6')).toBe(true);
          expect(found.isBeyondSpread).toBe(!(from.lte(0) && through.gte(0)));
          return through.minus(from).toNumber();
        };
        const width = widthOf(group(count, 0, spread));
        expect(widthOf(group(count, 0, spread + 1))).toBeGreaterThan(width);
        expect(widthOf(group(count + 1, 0, spread))).toBeLessThan(width);
      }),
    ));
});
