import { builder } from '../builder.ts';

export const PointInput = builder.inputType('PointInput', {
  description: 'A point on the map (WGS 84).',
  fields: (t) => ({
    latitude: t.field({ type: 'Latitude', required: true, description: 'Degrees north, -90 to 90.' }),
    longitude: t.field({ type: 'Longitude', required: true, description: 'Degrees east, -180 to 180.' }),
  }),
});
