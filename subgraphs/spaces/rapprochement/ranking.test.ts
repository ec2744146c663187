import type { Day } from '@cdw/kernel/days.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kilometresBetween } from '../distance.ts';
import { CommonHours } from './common-hours.ts';
import type { Measures } from './measures.ts';
import { pairId, pairsWithin } from './pairs.ts';
import type { PlacedSpace } from './placed-spaces.ts';
import { scoreOf } from './score.ts';
import { REASON_NAMES, type ReasonName, type Weights } from './weights.ts';

const ofReasons = <T>(each: fc.Arbitrary<T>): fc.Arbitrary<Record<ReasonName, T>> =>
  fc.tuple(...REASON_NAMES.map(() => each)).map((all) => {
    return Object.fromEntries(REASON_NAMES.map((name, n) => [name, all[n]])) as Record<ReasonName, T>;
  });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const measures: fc.Arbitrary<Measures> = ofReasons(fc.option(share));
const weights: fc.Arbitrary<Weights> = ofReasons(fc.nat(10)).map((all) => ({ ...all, proximity: all.proximity + 1 }));

const placed = (id: number, latitude: number, longitude: number) =>
  ({ id: `spc_${id}`, latitude, longitude }) as PlacedSpace;
const spaces = fc
  .array(fc.tuple(fc.double({ min: 49, max: 51, noNaN: true }), fc.double({ min: 3, max: 6, noNaN: true })), {
    maxLength: 25,
  })
  .map((points) => points.map(([latitude, longitude], n) => placed(n, latitude, longitude)));

describe('pairs', () => {
  it('are those that a comparison of all with all finds, each once', () =>
    fc.assert(
      fc.property(spaces, fc.double({ min: 1, max: 50, noNaN: true }), (all, maxKm) => {
        const near = all.flatMap((one, n) =>
          all.slice(n + 1).flatMap((other) => (kilometresBetween(one, other) <= maxKm ? [pairId({ one, other })] : [])),
        );
        expect(pairsWithin(all, all, maxKm).map(pairId).sort()).toEqual(near.sort());
      }),
    ));

  it('that are too many to be ranked are refused', () => {
    const crowd = Array.from({ length: 202 }, (_none, n) => placed(n, 50, 4));
    expect(() => pairsWithin(crowd, crowd, 1)).toThrow(/More than 20000 pairs .* Lower `filter.maxKm`/);
  });
});

describe('a score', () => {
  it('is the sum of what its reasons contribute, 0 to 1, whatever the unit of the weights', () =>
    fc.assert(
      fc.property(measures, weights, fc.integer({ min: 2, max: 9 }), (measured, weighed, times) => {
        const { value, contributions, knownShare } = scoreOf(measured, weighed);
        const sum = REASON_NAMES.reduce((total, name) => total + (contributions[name] ?? 0), 0);
        expect(value ?? 0).toBeCloseTo(sum, 12);
        expect([sum >= 0, sum <= 1 + 1e-9, knownShare >= 0, knownShare <= 1]).toEqual([true, true, true, true]);
        const scaled = Object.fromEntries(REASON_NAMES.map((name) => [name, weighed[name] * times])) as Weights;
        expect(scoreOf(measured, scaled).value ?? 0).toBeCloseTo(sum, 9);
      }),
    ));

  it('is 1, and no less, where all that is known speaks fully for the pair', () =>
    fc.assert(
      fc.property(ofReasons(fc.option(fc.constant(1))), weights, (measured, weighed) => {
        const { value } = scoreOf(measured, weighed);
        expect([1, null]).toContain(value);
      }),
    ));

  it('does not fall because a reason becomes known that speaks for it fully', () =>
    fc.assert(
      fc.property(measures, weights, fc.constantFrom(...REASON_NAMES), (measured, weighed, name) => {
        const before = scoreOf({ ...measured, [name]: null }, weighed).value ?? 0;
        expect(scoreOf({ ...measured, [name]: 1 }, weighed).value ?? 0).toBeGreaterThanOrEqual(before - 1e-9);
      }),
    ));

  it('is not known where nothing is known that counts', () => {
    const none = {
      sameOperator: null,
      proximity: null,
      complementaryFacilities: null,
      commonHours: null,
      ruralNeed: null,
    };
    const all = { sameOperator: 1, proximity: 0, complementaryFacilities: 1, commonHours: 1, ruralNeed: 1 };
    expect(scoreOf({ ...none, proximity: 1 }, all)).toMatchObject({ value: null, knownShare: 0 });
  });
});

const sharedInJuly = (...[one, other]: [string, string]): number | null =>
  new CommonHours('2026-07-20' as Day).share(
    { openingHours: one, municipalityNis: '57081' },
    { openingHours: other, municipalityNis: '57081' },
  );

it.each(['"sur rendez-vous"', 'Mo-Fr 08:00+', 'Mo-Fr 09:00-12:00 unknown'])(
  'hours %s do not say what they have in common with others',
  (hours) => {
    expect(sharedInJuly(hours, 'Mo-Fr 09:00-17:00')).toBeNull();
    expect(sharedInJuly('Mo-Fr 09:00-17:00', hours)).toBeNull();
  },
);

it.each([
  ['Mo-Fr 08:00-18:00', 'Mo-Fr 09:00-17:00', 0.8],
  ['24/7', 'Mo-Su 00:00-12:00', 0.5],
  ['Mo-Fr 08:00-18:00; PH off', 'Mo-Fr 08:00-18:00', 0.8],
  ['Mo 08:00-12:00', 'Tu 08:00-12:00', 0],
  ['off', 'off', 0],
])('hours %s and %s have %d of their time in common in the week of 21 July 2026', (one, other, expected) => {
  expect(sharedInJuly(one, other)).toBeCloseTo(expected, 9);
});
