import { builder } from '../builder.ts';

export const ComparisonCriterion = builder.enumType('ComparisonCriterion', {
  description: 'By what spaces are alike, so that they can be compared.',
  values: {
    KIND: { description: 'The same kind of space.' },
    RURAL: { description: 'The same class of municipality, rural or not, by the method of the OECD.' },
    SIZE: { description: 'The same class of size: fewer than 20, 20 to 49, 50 workplaces or more.' },
    AGE: { description: 'The same class of age since the opening: less than 3, 3 to 5, 6 years or more.' },
  } as const,
});
