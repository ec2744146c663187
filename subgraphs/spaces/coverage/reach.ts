import { type Ranking, ranked } from '@cdw/kernel/ranked-page.ts';
import { kilometresBetween, type Point } from '../distance.ts';
import { nearestAmong } from '../nearest.ts';
import type { Site } from './open-spaces.ts';
import type { RuralMunicipality } from './rural-municipalities.ts';

/** A municipality with the open space that is nearest to its centroid. */
export type Reached = {
  readonly municipality: RuralMunicipality;
  readonly spaceId: string | null;
  readonly km: number | null;
};

/** How much of some municipalities, and of their people, is covered. */
export type Extent = { readonly municipalityCount: number; readonly population: number | null };

/** What a place, or several, would add. */
export type Gain = { readonly gained: readonly RuralMunicipality[]; readonly after: Extent };

/** The figures of a coverage: everything that the answer shows, but for why. */
export type Reach = {
  readonly all: Extent;
  readonly covered: Extent;
  /** The farthest first; without any open space, in the order of their codes. */
  readonly uncovered: readonly Reached[];
  readonly whatIf: { readonly together: Gain; readonly places: readonly Gain[] } | null;
};

/** Which municipalities have an open space within a distance, and what further places would add. */
export function reachOf(
  municipalities: readonly RuralMunicipality[],
  sites: readonly Site[],
  withinKm: number,
  places: readonly Point[],
): Reach {
  const nearest = nearestAmong(sites);
  const reached = municipalities.map((municipality) => {
    const near = nearest(municipality);
    return { municipality, spaceId: near?.place.id ?? null, km: near?.km ?? null };
  });
  const isCovered = ({ km }: Reached): boolean => km !== null && km <= withinKm;
  const uncovered = ranked(
    reached.filter((one) => !isCovered(one)),
    FARTHEST_FIRST,
  );
  const covered = reached.filter(isCovered).map(({ municipality }) => municipality);
  const gainOf = (...points: readonly Point[]): Gain => {
    const gained = uncovered
      .map(({ municipality }) => municipality)
      .filter((municipality) => points.some((point) => kilometresBetween(municipality, point) <= withinKm));
    return { gained, after: extentOf([...covered, ...gained]) };
  };
  return {
    all: extentOf(municipalities),
    covered: extentOf(covered),
    uncovered,
    whatIf: places.length > 0 ? { together: gainOf(...places), places: places.map((place) => gainOf(place)) } : null,
  };
}

export function extentOf(municipalities: readonly RuralMunicipality[]): Extent {
  const population = municipalities.reduce<number | null>(
    (sum, one) => (sum === null || one.population === null ? null : sum + one.population),
    0,
  );
  return { municipalityCount: municipalities.length, population };
}

export const FARTHEST_FIRST: Ranking<Reached> = {
  ranks: ({ km }) => [-(km ?? 0)],
  idOf: ({ municipality }) => municipality.nis,
};
