import { referredFrom } from '@cdw/kernel/as-of.ts';
import { builder } from '../builder.ts';
import { CoordinatePrecision } from './coordinate-precision.ts';

builder.prismaObject('Premises', {
  fields: (t) => ({
    site: t.exposeString('site', { nullable: true }),
    isMain: t.exposeBoolean('isMain'),
    building: t.exposeString('building', { nullable: true }),
    street: t.exposeString('street', { nullable: true }),
    postalCode: t.expose('postalCode', { type: 'PostalCode', nullable: true }),
    locality: t.exposeString('locality', { nullable: true }),
    municipality: t.field({
      type: 'Municipality',
      description: 'The municipality in which the place lies.',
      resolve: (premises, _args, { load }) => referredFrom(premises, load.municipality, premises.municipalityNis),
    }),
    latitude: t.expose('latitude', {
      type: 'Latitude',
      description: 'Latitude in degrees (WGS 84), as exact as `precision` says.',
    }),
    longitude: t.expose('longitude', {
      type: 'Longitude',
      description: 'Longitude in degrees (WGS 84), as exact as `precision` says.',
    }),
    precision: t.expose('precision', {
      type: CoordinatePrecision,
      description: 'How exactly the coordinates tell the place.',
    }),
    workplaceCount: t.exposeInt('workplaceCount', { nullable: true }),
    capacityPersons: t.exposeInt('capacityPersons', { nullable: true }),
    surfaceM2: t.exposeInt('surfaceM2', { nullable: true }),
    buildingSurfaceM2: t.exposeInt('buildingSurfaceM2', { nullable: true }),
    meetingRoomCount: t.exposeInt('meetingRoomCount', { nullable: true }),
    trainingRoomCount: t.exposeInt('trainingRoomCount', { nullable: true }),
    officeCount: t.exposeInt('officeCount', { nullable: true }),
    parkingPlaceCount: t.exposeInt('parkingPlaceCount', { nullable: true }),
    note: t.exposeString('note', { nullable: true }),
    period: t.period('When the space was here.'),
    sources: t.sources(),
  }),
});
