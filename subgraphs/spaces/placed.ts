import { NAME_CHARACTERS_MAX, NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { checkedText } from '@cdw/kernel/writing/texts.ts';
import { kilometresBetween, type Point } from './distance.ts';
import type { CoordinatePrecision, Municipality } from './generated/prisma/client.ts';
import type { Tables } from './tables.ts';
import type { PremisesInput } from './types/premises-input.ts';

type Given = typeof PremisesInput.$inferInput;

const COUNTS = ['workplaceCount', 'capacityPersons', 'surfaceM2', 'meetingRoomCount'] as const;

/** The columns of a place that a caller gives, with the coordinates of its municipality where none are known. */
export async function placed(tables: Tables, faults: Faults, path: string, given: Given) {
  const municipality = await tables.municipality.findUnique({ where: { nis: given.municipality } });
  if (!municipality) {
    faults.add(`${path}.municipality`, 'NOT_FOUND', `no Walloon municipality has the code ${given.municipality}.`);
  } else if (given.postalCode && !municipality.postalCodes.includes(given.postalCode)) {
    faults.add(
      `${path}.postalCode`,
      'INVALID',
      `${given.postalCode} is not in use in ${municipality.nameFr}, which has ${municipality.postalCodes.join(', ')}.`,
    );
  }
  for (const count of COUNTS) {
    if ((given[count] ?? 0) < 0)
      faults.add(`${path}.${count}`, 'INVALID', 'is below 0. Give a count, or leave it out.');
  }
  return {
    ...texts(faults, path, given),
    ...pointOf(faults, path, given, municipality),
    isMain: true,
    municipalityNis: given.municipality,
    postalCode: given.postalCode ?? null,
    workplaceCount: given.workplaceCount ?? null,
    capacityPersons: given.capacityPersons ?? null,
    surfaceM2: given.surfaceM2 ?? null,
    meetingRoomCount: given.meetingRoomCount ?? null,
  };
}

const texts = (faults: Faults, path: string, { building, street, locality, note }: Given) => ({
  building: checkedText(faults, `${path}.building`, building, NAME_CHARACTERS_MAX),
  street: checkedText(faults, `${path}.street`, street, NAME_CHARACTERS_MAX),
  locality: checkedText(faults, `${path}.locality`, locality, NAME_CHARACTERS_MAX),
  note: checkedText(faults, `${path}.note`, note, NOTE_CHARACTERS_MAX),
});

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

function pointOf(faults: Faults, path: string, { point, precision }: Given, municipality: Municipality | null) {
  if (Boolean(point) !== Boolean(precision)) {
    faults.add(`${path}.precision`, 'MISSING', '`point` and `precision` belong together. Give both, or neither.');
  }
  if (point && municipality) checkWithin(faults, `${path}.point`, point, municipality);
  const centroid: CoordinatePrecision = 'MUNICIPALITY_CENTROID';
  return {
    latitude: point?.latitude ?? municipality?.latitude ?? 0,
    longitude: point?.longitude ?? municipality?.longitude ?? 0,
    precision: precision ?? centroid,
  };
}
