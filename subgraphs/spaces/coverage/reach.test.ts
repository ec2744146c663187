import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Site } from './open-spaces.ts';
import { type Reach, reachOf } from './reach.ts';
import type { RuralMunicipality } from './rural-municipalities.ts';

/** Points of Wallonia and around it, on a raster so coarse that some coincide. */
const point = fc.record({
  latitude: fc.integer({ min: 490, max: 510 }).map((tenths) => tenths / 10),
  longitude: fc.integer({ min: 28, max: 64 }).map((tenths) => tenths / 10),
});
const municipalities: fc.Arbitrary<RuralMunicipality[]> = fc
  .array(fc.tuple(point, fc.nat(50_000)), { maxLength: 30 })
  .map((all) =>
    all.map(([place, population], n) => ({ ...place, nis: `${n}`, population, classifiedBy: [], countedBy: [] })),
  );
const spaces = fc
  .array(point, { maxLength: 30 })
  .map((all) => all.map((place, n) => ({ ...place, id: `spc_${n}` }) as Site));
const places = fc.array(point, { minLength: 1, maxLength: 5 });
const km = fc.double({ min: 0.1, max: 100, noNaN: true });

/** The same distance by another way: the angle between two vectors from the centre of the Earth. */
function angleKm(a: { latitude: number; longitude: number }, b: { latitude: number; longitude: number }): number {
  const vector = ({ latitude, longitude }: typeof a): [number, number, number] => {
    const [phi, lambda] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
  };
  const [[x, y, z], [u, v, w]] = [vector(a), vector(b)];
  return 6_371.0088 * Math.atan2(Math.hypot(y * w - z * v, z * u - x * w, x * v - y * u), x * u + y * v + z * w);
}

const population = (reach: Reach): number => reach.covered.population ?? Number.NaN;

describe('a coverage', () => {
  it('is what a comparison of every municipality with every space finds', () =>
    fc.assert(
      fc.property(municipalities, spaces, km, (rural, open, withinKm) => {
        const reach = reachOf(rural, open, withinKm, []);
        const distances = rural.map((one) => Math.min(...open.map((space) => angleKm(one, space))));
        const covered = rural.filter((_one, n) => (distances[n] ?? 0) <= withinKm);
        expect(reach.covered.municipalityCount).toBe(covered.length);
        expect(population(reach)).toBe(covered.reduce((sum, one) => sum + (one.population ?? 0), 0));
        const left = distances.filter((distance) => distance > withinKm).sort((a, b) => b - a);
        for (const [n, { km: distance }] of reach.uncovered.entries()) {
          expect(distance ?? Number.POSITIVE_INFINITY).toBeCloseTo(left[n] ?? Number.NaN, 6);
        }
      }),
    ));

  it('never falls when the distance grows', () =>
    fc.assert(
      fc.property(municipalities, spaces, km, km, (rural, open, a, b) => {
        const [near, far] = [reachOf(rural, open, Math.min(a, b), []), reachOf(rural, open, Math.max(a, b), [])];
        expect(far.covered.municipalityCount).toBeGreaterThanOrEqual(near.covered.municipalityCount);
        expect(population(far)).toBeGreaterThanOrEqual(population(near));
      }),
    ));

  it('with imagined spaces is what it would be if they were open, and never less', () =>
    fc.assert(
      fc.property(municipalities, spaces, places, km, (rural, open, imagined, withinKm) => {
        const now = reachOf(rural, open, withinKm, imagined);
        const opened = reachOf(rural, [...open, ...(imagined as Site[])], withinKm, []);
        expect(now.whatIf?.together.after).toEqual(opened.covered);
        expect(opened.covered.municipalityCount).toBeGreaterThanOrEqual(now.covered.municipalityCount);
        for (const alone of now.whatIf?.places ?? []) {
          expect(alone.gained.length).toBeLessThanOrEqual(now.whatIf?.together.gained.length ?? 0);
        }
      }),
    ));

  it('does not know the people of a year without figures', () => {
    const rural = [{ latitude: 50, longitude: 5, nis: '1', population: null, classifiedBy: [], countedBy: [] }];
    expect(reachOf(rural, [], 10, []).all).toEqual({ municipalityCount: 1, population: null });
  });
});
