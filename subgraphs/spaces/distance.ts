import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';

export type Point = { readonly latitude: number; readonly longitude: number };

/** Mean radius of the Earth (IUGG). */
const EARTH_RADIUS_KM = 6_371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance by the haversine formula, which stays exact for points close together. */
export function kilometresBetween(a: Point, b: Point): number {
  const chord =
    Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(radians(a.latitude)) *
      Math.cos(radians(b.latitude)) *
      Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The same distance in SQL, to a row that has the columns `latitude` and `longitude`. */
export const kilometresTo = (row: Sql, { latitude, longitude }: Point): Sql =>
  sql`(${2 * EARTH_RADIUS_KM}::float8 * asin(least(1, sqrt(
    sin(radians(${row}.latitude - ${latitude}::float8) / 2) ^ 2 + cos(radians(${latitude}::float8)) * cos(radians(${row}.latitude))
    * sin(radians(${row}.longitude - ${longitude}::float8) / 2) ^ 2))))`;

const degrees = (angle: number): number => (angle * 180) / Math.PI;

/** The box that holds a circle: an index finds what lies in it, before distances are computed. */
export function boxAround(
  { latitude, longitude }: Point,
  radiusKm: number,
): { south: number; north: number; west: number; east: number } {
  const angle = radiusKm / EARTH_RADIUS_KM;
  const height = degrees(angle);
  // A circle is widest where its meridians touch it, which is a little nearer to the pole than its centre.
  const width = degrees(Math.asin(Math.min(1, Math.sin(angle) / Math.max(Math.cos(radians(latitude)), 0.01))));
  return { south: latitude - height, north: latitude + height, west: longitude - width, east: longitude + width };
}
