import { type Column, note, text, value } from '@cdw/kernel/facts/columns.ts';
import { inputOf } from '@cdw/kernel/facts/define-fact.ts';
import { ownReference } from '@cdw/kernel/facts/own-reference.ts';
import { builder } from '../builder.ts';
import { PointInput } from '../types/point-input.ts';
import { CoordinatePrecision } from './coordinate-precision.ts';
import { placed } from './placed.ts';
import { spaceFact } from './space.ts';

const count = (description: string): Column =>
  value('Int', `${description} Null where no source tells.`, {
    fault: (given) => (given < 0 ? 'is below 0. Give a count, or leave it out.' : undefined),
  });

/** A point of the map; without one a place has the coordinates of its municipality. */
const point: Column = {
  isRequired: false,
  input: (t) =>
    t.field({
      type: PointInput as never,
      description:
        'The coordinates. Without them those of the municipality are used, with `MUNICIPALITY_CENTROID` as their precision.',
    }) as never,
  columns: (given) => {
    const { latitude = null, longitude = null } = (given ?? {}) as { latitude?: number; longitude?: number };
    return { latitude, longitude };
  },
  stored: () => ['latitude', 'longitude'],
};

const precision: Column = {
  ...value(CoordinatePrecision, 'How exactly `point` tells the place; given with it.'),
  output: (t, name) =>
    t.expose(name as never, {
      type: CoordinatePrecision as never,
      description: 'How exactly the coordinates tell the place.',
    }) as never,
};

/** Where a site is, and how large the space is there. */
const place = {
  building: text('Building or park that houses the space.'),
  street: text("Street and house number, as far as known (`rue de l'Innovation 13`)."),
  postalCode: value('PostalCode', 'Belgian postal code, one that is in use in the municipality.'),
  locality: text('Village or town as the address names it (`Froyennes`).'),
  municipality: ownReference('The municipality in which the place lies.', {
    type: 'Municipality',
    table: 'municipality',
    loader: 'municipality',
    column: 'municipalityNis',
    isRequired: true,
    missing: (nis) => `no Walloon municipality has the code ${nis}.`,
  }),
  point,
  precision,
  workplaceCount: count('Workplaces at which one person can work.'),
  capacityPersons: count('People that the space can receive at once.'),
  surfaceM2: count('Floor area of the space, in square metres.'),
  buildingSurfaceM2: count('Floor area of the whole building, in square metres.'),
  meetingRoomCount: count('Meeting rooms.'),
  trainingRoomCount: count('Training rooms.'),
  officeCount: count('Private offices.'),
  parkingPlaceCount: count('Parking places.'),
  note: note('this place'),
};

export const premises = spaceFact({
  type: 'Premises',
  name: 'Premises',
  noun: 'site',
  table: 'premises',
  owner: 'spaceId',
  prefix: 'prm',
  part: 'premises',
  // The main site succeeds the one before it, and so does each further site, which its name tells apart.
  holds: {
    groupOf: ({ isMain, site }) => (isMain ? 'main' : `further ${site}`),
    isSuccession: () => true,
  },
  isKept: true,
  columns: {
    site: text('Tells apart the sites that a space has at the same time; null for the only one.'),
    isMain: {
      ...value('Boolean', 'True for the site by which the space is found; false for its further ones.', {
        isRequired: true,
      }),
      initial: true,
    },
    ...place,
  },
  complete: placed,
  period: 'When the space was here.',
  fields: (t) => ({
    latitude: t.expose('latitude' as never, {
      type: 'Latitude',
      description: 'Latitude in degrees (WGS 84), as exact as `precision` says.',
    }),
    longitude: t.expose('longitude' as never, {
      type: 'Longitude',
      description: 'Longitude in degrees (WGS 84), as exact as `precision` says.',
    }),
  }),
  lists: { history: ['premisesHistory', 'All places where the space was, the oldest first.'] },
  rows: 'premisesOfSpace',
  end: {
    mutation: 'closeSpaceSite',
    kind: 'SITE_CLOSED',
    says: 'Closes a site of a space after a last date. Without a main site a space is still found where it last was.',
  },
});

export const PremisesInput = builder.inputType('PremisesInput', {
  description: 'A place where a space is, and how large it is there. What is not known is left out.',
  fields: (t) => inputOf(place, t as never, true),
});
