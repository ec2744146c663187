import { builder } from '../builder.ts';
import { Facility } from '../space/facility.ts';
import { SpaceKind } from '../space/space-kind.ts';
import { SpaceStatus } from '../space/space-status.ts';
import { PointInput } from './point-input.ts';
import { RuralClass } from './rural-class.ts';
import { RuralMethod } from './rural-method.ts';

const Near = builder.inputType('NearInput', {
  description: 'A circle on the map.',
  fields: (t) => ({
    point: t.field({ type: PointInput, required: true, description: 'Its centre.' }),
    radiusKm: t.float({ required: true, description: 'Its radius in kilometres, above 0 and at most 500.' }),
  }),
});

const Box = builder.inputType('BoxInput', {
  description: 'A box on the map (WGS 84).',
  fields: (t) => ({
    south: t.field({ type: 'Latitude', required: true, description: 'Southern edge, in degrees.' }),
    west: t.field({ type: 'Longitude', required: true, description: 'Western edge, in degrees.' }),
    north: t.field({
      type: 'Latitude',
      required: true,
      description: 'Northern edge, in degrees; not south of `south`.',
    }),
    east: t.field({ type: 'Longitude', required: true, description: 'Eastern edge, in degrees; not west of `west`.' }),
  }),
});

export const RuralFilter = builder.inputType('RuralFilter', {
  description: 'Municipalities by what a method says of them.',
  fields: (t) => ({
    method: t.field({ type: RuralMethod, required: true, description: 'The method.' }),
    year: t.int({ description: 'The year of the figures; the most recent one of the method when left out.' }),
    class: t.field({
      type: [RuralClass],
      defaultValue: ['RURAL'],
      description: 'What the method says: one of these; `RURAL` when left out, or empty.',
    }),
  }),
});

export const SpaceFilter = builder.inputType('SpaceFilter', {
  description: 'Which spaces a list holds: those that meet every condition given, on the day asked for.',
  fields: (t) => ({
    ids: t.field({ type: ['ID'], description: 'One of the spaces with these identifiers.' }),
    kind: t.field({ type: [SpaceKind], description: 'Of one of these kinds.' }),
    status: t.field({ type: [SpaceStatus], description: 'With one of these statuses on that day.' }),
    network: t.id({ description: 'Members on that day of this network: its identifier or its slug.' }),
    operator: t.id({ description: 'Run on that day by this organisation: its identifier or its slug.' }),
    municipality: t.field({ type: 'NIS', description: 'In the municipality with this REFNIS code.' }),
    postalCode: t.field({
      type: 'PostalCode',
      description: 'At this postal code; where the address of a space has none, in a municipality that uses it.',
    }),
    province: t.field({ type: 'NIS', description: 'In the province with this REFNIS code.' }),
    rural: t.field({ type: RuralFilter, description: 'In municipalities of these classes.' }),
    facilities: t.field({ type: [Facility], description: 'With all of these facilities.' }),
    capacityAtLeast: t.int({
      description: 'With room for at least so many people at once, or with so many workplaces.',
    }),
    openAt: t.field({
      type: 'DateTime',
      description:
        'Open at this moment: in use on that day, with opening hours that hold it; spaces of which either is not known are left out.',
    }),
    near: t.field({ type: Near, description: 'With its main site in this circle.' }),
    within: t.field({ type: Box, description: 'With its main site in this box.' }),
    text: t.words('its names, present and former, or its addresses'),
  }),
});

const SpaceOrderField = builder.enumType('SpaceOrderField', {
  description: 'What spaces are ordered by.',
  values: {
    NAME: { description: 'Their latest name, without regard to accents.' },
    OPENED_ON: { description: 'When they opened; those of which it is not known come last in ascending order.' },
    CAPACITY: { description: 'People that they can receive at once, or else workplaces; unknown counts as none.' },
    DISTANCE: { description: 'Distance from the centre of `filter.near`, which must be given.' },
  } as const,
});

export const SpaceOrder = builder.inputType('SpaceOrder', {
  description: 'How a list of spaces is ordered.',
  fields: (t) => ({
    field: t.field({ type: SpaceOrderField, required: true, description: 'What to order by.' }),
    direction: t.field({ type: 'OrderDirection', defaultValue: 'ASC', description: 'Which way.' }),
  }),
});
