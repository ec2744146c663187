import { expect, it } from 'vitest';
import { boxAround, kilometresBetween } from './distance.ts';

const tournai = { latitude: 50.61063, longitude: 3.39116 };
const namur = { latitude: 50.45925, longitude: 4.88819 };

it('Tournai and Namur lie 107 km apart', () => {
  expect(kilometresBetween(tournai, namur)).toBeCloseTo(107.2, 0);
  expect(kilometresBetween(tournai, tournai)).toBe(0);
});

it('the box around a circle holds it', () => {
  const { south, north, west, east } = boxAround(tournai, 10);
  expect(kilometresBetween(tournai, { ...tournai, latitude: north })).toBeCloseTo(10, 6);
  expect(kilometresBetween(tournai, { ...tournai, longitude: west })).toBeGreaterThanOrEqual(9.99);
  expect([south < tournai.latitude, east > tournai.longitude]).toEqual([true, true]);
});
