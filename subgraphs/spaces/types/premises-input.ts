import { builder } from '../builder.ts';
import { CoordinatePrecision } from './coordinate-precision.ts';
import { PointInput } from './point-input.ts';

export const PremisesInput = builder.inputType('PremisesInput', {
  description: 'A place where a space is, and how large it is there. What is not known is left out.',
  fields: (t) => ({
    municipality: t.field({ type: 'NIS', required: true, description: 'REFNIS code of the municipality (`57081`).' }),
    building: t.string({ description: 'Building or park that houses the space.' }),
    street: t.string({ description: 'Street and house number.' }),
    postalCode: t.field({
      type: 'PostalCode',
      description: 'Belgian postal code; one that is in use in the municipality.',
    }),
    locality: t.string({ description: 'Village or town as the address names it.' }),
    point: t.field({
      type: PointInput,
      description:
        'The coordinates; when left out, those of the municipality, and `MUNICIPALITY_CENTROID` as their precision.',
    }),
    precision: t.field({
      type: CoordinatePrecision,
      description: 'How exactly `point` tells the place; given with it.',
    }),
    workplaceCount: t.int({ description: 'Workplaces at which one person can work.' }),
    capacityPersons: t.int({ description: 'People that the space can receive at once.' }),
    surfaceM2: t.int({ description: 'Floor area of the space, in square metres.' }),
    meetingRoomCount: t.int({ description: 'Meeting rooms.' }),
    note: t.string({ description: 'What a reader should know of this place, in French.' }),
  }),
});
