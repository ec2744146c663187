import { toDay } from '@cdw/kernel/days.ts';
import type { Context } from '../context.ts';

/** Kilometres by the spherical law of cosines. */
function apart(a: { latitude: number; longitude: number }, b: { latitude: number; longitude: number }): number {
  const [phi, psi, turn] = [a.latitude, b.latitude, b.longitude - a.longitude].map(
    (degrees) => (degrees * Math.PI) / 180,
  );
  const [p, q, t] = [phi ?? 0, psi ?? 0, turn ?? 0];
  return 6_371.0088 * Math.acos(Math.min(1, Math.sin(p) * Math.sin(q) + Math.cos(p) * Math.cos(q) * Math.cos(t)));
}

/** What each municipality and each space, one by one, says of the coverage on a day. */
export async function naively({ db }: Context, withinKm: number, day: string, province?: string): Promise<object> {
  const all = await db.municipality.findMany({ where: province ? { provinceNis: province } : {} });
  const rural = all.filter(({ population, areaKm2 }) => population / Number(areaKm2) < 150);
  const known = (await db.space.findMany({ include: { statuses: true, premises: true } })).filter(({ statuses }) =>
    statuses.some(
      ({ status, firstDay, lastDay }) => status === 'OPEN' && toDay(firstDay) <= day && day <= toDay(lastDay),
    ),
  );
  const places = known.flatMap(({ premises }) =>
    premises.filter(({ firstDay, lastDay }) => toDay(firstDay) <= day && day <= toDay(lastDay)),
  );
  const covered = rural.filter((municipality) => places.some((place) => apart(municipality, place) <= withinKm));
  const people = (some: typeof rural): number => some.reduce((sum, { population }) => sum + population, 0);
  return {
    municipalityCount: rural.length,
    coveredMunicipalityCount: covered.length,
    population: people(rural),
    coveredPopulation: people(covered),
  };
}
