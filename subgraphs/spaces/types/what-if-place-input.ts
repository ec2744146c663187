import { builder } from '../builder.ts';
import { PointInput } from './point-input.ts';

export const WhatIfPlaceInput = builder.inputType('WhatIfPlaceInput', {
  description: 'Where a further space is imagined: exactly one of the two is given.',
  fields: (t) => ({
    point: t.field({ type: PointInput, description: 'At this point.' }),
    municipality: t.field({ type: 'NIS', description: 'At the centroid of the municipality with this REFNIS code.' }),
  }),
});
