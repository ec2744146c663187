import { Decimal } from '@prisma/client/runtime/client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GROUP_MIN } from '../limits.ts';
import { type Peer, placeAmong } from './percentile.ts';

const CRITERIA = ['KIND', 'RURAL', 'SIZE'];
const peer = fc.record({
  value: fc.integer({ min: 0, max: 9 }).map((value) => new Decimal(value)),
  alike: fc.subarray(CRITERIA).map((some) => new Set(some)),
});
const peers: fc.Arbitrary<Peer<string>[]> = fc.array(peer, { maxLength: 30 });
const own = fc.integer({ min: 0, max: 9 }).map((value) => new Decimal(value));
const like = (all: readonly Peer<string>[], by: readonly string[]) =>
  all.filter(({ alike }) => by.every((criterion) => alike.has(criterion)));

describe('a place among peers', () => {
  it('is the share of those below, and half of those alike', () => {
    const group = [1, 2, 3, 3, 4, 5].map((value) => ({ value: new Decimal(value), alike: new Set(['KIND']) }));
    expect(placeAmong(new Decimal(3), group, ['KIND'])).toEqual({ percentile: new Decimal('0.5'), peerCount: 6 });
    expect(placeAmong(new Decimal(9), group, ['KIND'])?.percentile.toFixed()).toBe('1');
  });

  it('is never told of a group under the minimum', () =>
    fc.assert(
      fc.property(own, peers, fc.subarray(CRITERIA), (value, all, by) => {
        const place = placeAmong(value, all, by);
        if (place) expect(like(all, by).length).toBeGreaterThanOrEqual(GROUP_MIN);
      }),
    ));

  it('never tells, by the difference of two groups, what few have', () =>
    fc.assert(
      fc.property(own, peers, fc.subarray(CRITERIA, { minLength: 1 }), (value, all, by) => {
        const wider = by.slice(1);
        if (!placeAmong(value, all, by) || !placeAmong(value, all, wider)) return;
        const few = like(all, wider).length - like(all, by).length;
        expect(few === 0 || few >= GROUP_MIN).toBe(true);
      }),
    ));

  it('lies between 0 and 1, and does not depend on the order of peers', () =>
    fc.assert(
      fc.property(own, peers, (value, all) => {
        const place = placeAmong(value, all, []);
        expect(placeAmong(value, [...all].reverse(), [])).toEqual(place);
        if (place) expect(place.percentile.gte(0) && place.percentile.lte(1)).toBe(true);
      }),
    ));
});
