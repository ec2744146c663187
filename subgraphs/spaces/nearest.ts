import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { kilometresBetween, type Point } from './distance.ts';

export type Near<Place> = { readonly place: Place; readonly km: number };

/**
 * Finds the nearest of some places to any point, by great-circle distance; of those at the same point, the first given. Nothing
 * is found where there are no places.
 */
export function nearestAmong<Place extends Point>(places: readonly Place[]): (point: Point) => Near<Place> | undefined {
  const atPoint = Map.groupBy(places, ({ latitude, longitude }) => `${latitude} ${longitude}`);
  const firsts = [...atPoint.values()].flatMap(([first]) => first ?? []);
  const index = new KDBush(firsts.length);
  for (const { longitude, latitude } of firsts) index.add(longitude, latitude);
  index.finish();
  return (point) => {
    const [found] = around(index, point.longitude, point.latitude, 1);
    const place = found === undefined ? undefined : firsts[found];
    return place && { place, km: kilometresBetween(point, place) };
  };
}
