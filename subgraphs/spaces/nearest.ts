import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { boxAround, kilometresBetween, type Point } from './distance.ts';

export type Near<Place> = { readonly place: Place; readonly km: number };

/**
 * Finds the nearest of some places to any point, by great-circle distance; of those at the same point, the first given. Nothing
 * is found where there are no places.
 */
export function nearestAmong<Place extends Point>(places: readonly Place[]): (point: Point) => Near<Place> | undefined {
  const atPoint = Map.groupBy(places, ({ latitude, longitude }) => `${latitude} ${longitude}`);
  const firsts = [...atPoint.values()].flatMap(([first]) => first ?? []);
  const index = indexOf(firsts);
  return (point) => {
    const [found] = around(index, point.longitude, point.latitude, 1);
    const place = found === undefined ? undefined : firsts[found];
    return place && { place, km: kilometresBetween(point, place) };
  };
}

/** Finds those of some places that lie within a distance of any point, in no order. */
export function neighboursAmong<Place extends Point>(
  places: readonly Place[],
  withinKm: number,
): (point: Point) => Near<Place>[] {
  const index = indexOf(places);
  return (point) => {
    const { south, north, west, east } = boxAround(point, withinKm);
    return index.range(west, south, east, north).flatMap((found) => {
      const place = places[found];
      const km = place ? kilometresBetween(point, place) : Number.NaN;
      return place && km <= withinKm ? [{ place, km }] : [];
    });
  };
}

function indexOf(places: readonly Point[]): KDBush {
  const index = new KDBush(places.length);
  for (const { longitude, latitude } of places) index.add(longitude, latitude);
  return index.finish();
}
