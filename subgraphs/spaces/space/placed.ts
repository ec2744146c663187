import type { Row } from '@cdw/kernel/facts/columns.ts';
import type { Draft } from '@cdw/kernel/facts/fact.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { kilometresBetween, type Point } from '../distance.ts';
import type { Municipality } from '../generated/prisma/client.ts';
import type { Tables } from '../tables.ts';

type Place = Row & {
  readonly isMain: boolean;
  readonly site: string | null;
  readonly municipalityNis: string;
  readonly postalCode: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly precision: string | null;
};

const CENTROID = 'MUNICIPALITY_CENTROID';

/** A place with the coordinates of its municipality where none are known; what does not fit together is noted. */
export async function placed(row: Row, draft: Draft): Promise<Row> {
  const { faults, path } = draft;
  const place = row as Place;
  if (!place.isMain && !place.site) {
    faults.add(`${path}.site`, 'MISSING', 'tells a further site apart. Give its name.');
  }
  const municipality = await municipalityOf(place, draft);
  if (municipality && place.postalCode && !municipality.postalCodes.includes(place.postalCode)) {
    faults.add(
      `${path}.postalCode`,
      'INVALID',
      `${place.postalCode} is not in use in ${municipality.nameFr}, which has ${municipality.postalCodes.join(', ')}.`,
    );
  }
  return { ...row, ...pointOf(place, draft, municipality) };
}

/** The municipality of a place; one that does not exist is noted where it was given. */
const municipalityOf = async ({ municipalityNis }: Place, { tables }: Draft): Promise<Municipality | null> =>
  typeof municipalityNis === 'string'
    ? await (tables as Tables).municipality.findUnique({ where: { nis: municipalityNis } })
    : null;

type Located = Pick<Place, 'latitude' | 'longitude' | 'precision'>;

/** Where a place is on the map: at the centroid of its municipality, unless something better is known. */
function pointOf(place: Place, { input, faults, path }: Draft, municipality: Municipality | null): Located {
  const { latitude, longitude, precision } = place;
  const centre: Point | undefined = municipality ?? undefined;
  if (input.point === null || (input.point === undefined && (precision ?? CENTROID) === CENTROID)) {
    return { latitude: centre?.latitude ?? null, longitude: centre?.longitude ?? null, precision: CENTROID };
  }
  if (isHalf(place, input, centre)) {
    faults.add(`${path}.precision`, 'MISSING', '`point` and `precision` belong together. Give both, or neither.');
  }
  if (latitude !== null && longitude !== null && municipality) {
    checkWithin(faults, `${path}.point`, { latitude, longitude }, municipality);
  }
  return { latitude, longitude, precision };
}

/** Whether a point is given of which nobody says how exact it is, or a precision of a point that is not given. */
function isHalf({ latitude, longitude, precision }: Place, input: Row, centre: Point | undefined): boolean {
  if (latitude === null || precision === null) return true;
  if (input.point !== undefined) return precision === CENTROID && !input.precision;
  return Boolean(input.precision) && latitude === centre?.latitude && longitude === centre.longitude;
}

/** How many times farther than in a circle of its area a municipality reaches from its centroid; the most is 2.8 (Merbes-le-Château). */
const REACH_TIMES = 3;
/** How far a building may stand beyond what is told of the border. */
const BORDER_KM = 1;

/** How far from the centroid of a municipality, for its size, its farthest places can lie. */
const reachKmOf = ({ areaKm2 }: Municipality): number => REACH_TIMES * Math.sqrt(Number(areaKm2) / Math.PI) + BORDER_KM;

/** Notes coordinates that cannot lie in the municipality; where they do when they are exchanged, it says so. */
function checkWithin(faults: Faults, path: string, point: Point, municipality: Municipality): void {
  const [km, reachKm] = [kilometresBetween(point, municipality), reachKmOf(municipality)];
  if (km <= reachKm) return;
  const exchanged = { latitude: point.longitude, longitude: point.latitude };
  const wayOut =
    kilometresBetween(exchanged, municipality) <= reachKm
      ? 'Latitude and longitude are exchanged: give them the other way round.'
      : 'Correct the point or the municipality, or leave the point out.';
  faults.add(
    path,
    'INVALID',
    `lies ${km.toFixed(1)} km from the centroid of ${municipality.nameFr}, which reaches ${reachKm.toFixed(1)} km at most. ${wayOut}`,
  );
}
