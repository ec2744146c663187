import { builder } from '../builder.ts';

export const CoordinatePrecision = builder.enumType('CoordinatePrecision', {
  description: 'How exactly coordinates tell a place.',
  values: {
    EXACT: { description: 'The entrance or the building.' },
    STREET: { description: 'Somewhere in the street.' },
    MUNICIPALITY_CENTROID: { description: 'Only the municipality is known: its centroid.' },
  } as const,
});
