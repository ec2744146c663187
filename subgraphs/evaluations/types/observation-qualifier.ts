import { builder } from '../builder.ts';

export const ObservationQualifier = builder.enumType('ObservationQualifier', {
  description: 'How exactly a source states a figure.',
  values: {
    EXACT: { description: 'As it stands.' },
    ABOUT: { description: 'Roughly: the true figure is near.' },
    AT_LEAST: { description: 'The true figure is this one or a greater one.' },
    AT_MOST: { description: 'The true figure is this one or a smaller one.' },
    BETWEEN: { description: 'The true figure lies between `value` and `valueMax`, both included.' },
  } as const,
});
