import { Decimal } from '@prisma/client/runtime/client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf, type Years } from './difference.ts';

const years = (...values: [number, string | number][]): Years =>
  new Map(values.map(([year, value]) => [year, new Decimal(value)]));
const group = Array.from({ length: 5 }, (_none, n) => years([2015, n], [2016, n], [2018, n + 1]));

describe('the difference in differences', () => {
  it('is the change of a space less that of the group, the year of the beginning left out', () => {
    expect(differenceOf(years([2015, '0.2'], [2016, '0.4'], [2017, '9'], [2018, '2.3']), group, 2017)).toEqual({
      before: new Decimal('0.3'),
      after: new Decimal('2.3'),
      groupChange: new Decimal(1),
      groupSize: 5,
      difference: new Decimal(1),
    });
  });

  it('is refused without a group, with one that is too small, and without a before or an after', () => {
    const own = years([2016, 1], [2018, 2]);
    expect(differenceOf(own, [], 2017)).toMatchObject({ groupSize: 0, difference: null });
    expect(differenceOf(own, group.slice(1), 2017)).toMatchObject({
      groupSize: 4,
      groupChange: null,
      difference: null,
    });
    expect(differenceOf(years([2018, 2]), group, 2017)).toMatchObject({ before: null, difference: null });
    expect(differenceOf(years([2014, 1], [2018, 2]), group, 2017)).toMatchObject({ groupSize: 0, difference: null });
  });

  it('is nought where the space changed as the group did', () =>
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (level, change) => {
        const alike = years([2016, level], [2018, level + change]);
        expect(differenceOf(alike, [alike, alike, alike, alike, alike], 2017).difference?.toFixed()).toBe('0');
      }),
    ));
});
