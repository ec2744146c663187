import { Decimal } from '@prisma/client/runtime/client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossing, lineThrough, type Point } from './least-squares.ts';

const points = (...values: [number, string][]): Point[] =>
  values.map(([at, value]) => ({ at: new Decimal(at), value: new Decimal(value) }));
const one = new Decimal(1);

describe('a trend', () => {
  it('needs three points at different times', () => {
    expect(lineThrough(points([2013, '0.4'], [2014, '0.6']))).toBeNull();
    expect(lineThrough(points([2013, '0.4'], [2013, '0.5'], [2013, '0.6']))).toBeNull();
  });

  it('of points on a line is that line, exactly', () => {
    const line = lineThrough(points([2013, '0.1'], [2014, '0.2'], [2015, '0.3']));
    expect(line?.slope.toFixed()).toBe('0.1');
    expect(line && crossing(line, one)).toEqual({
      at: new Decimal(2022),
      from: new Decimal(2022),
      through: new Decimal(2022),
    });
  });

  it('reaches a level with an interval, as computed by hand', () => {
    // Mean (2.5, 2.5), spread 5, slope 0.8, variance 0.9, t = 1.886: 0.64 - 0.6403 < 0, so nothing bounds the interval.
    const loose = lineThrough(points([1, '1'], [2, '3'], [3, '2'], [4, '4']));
    expect(loose?.variance.toFixed()).toBe('0.9');
    expect(loose && crossing(loose, new Decimal(4))).toEqual({ at: new Decimal('4.375'), from: null, through: null });
    const tight = lineThrough(points([1, '1'], [2, '2.1'], [3, '2.9'], [4, '4']));
    const reached = tight && crossing(tight, new Decimal(5));
    expect([reached?.at, reached?.from, reached?.through].map((end) => end?.toFixed(2))).toEqual([
      '5.05',
      '4.84',
      '5.30',
    ]);
  });

  it('that does not rise reaches nothing', () => {
    const falling = lineThrough(points([2013, '0.6'], [2014, '0.5'], [2015, '0.5']));
    expect(falling && crossing(falling, one)).toBeNull();
  });

  it('lies within its interval, whatever the order of the points', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 3, maxLength: 15 }), (hundredths) => {
        const given = points(...hundredths.map((value, n) => [2010 + n, `${value / 100}`] as [number, string]));
        const [line, turned] = [lineThrough(given), lineThrough([...given].reverse())];
        expect(
          turned?.slope
            .minus(line?.slope ?? 0)
            .abs()
            .lt('1e-15'),
        ).toBe(true);
        const reached = line && crossing(line, one);
        if (!reached?.from || !reached.through) return;
        expect(reached.from.lte(reached.at.plus('1e-9')) && reached.at.lte(reached.through.plus('1e-9'))).toBe(true);
      }),
    ));
});
