import { builder } from '../builder.ts';

export const Qualifier = builder.enumType('Qualifier', {
  description: 'How exact a figure is, as its source gives it.',
  values: {
    EXACT: { description: 'The source gives the figure itself.' },
    ABOUT: { description: 'The source rounds it.' },
    AT_LEAST: { description: 'The source says at least, or more than.' },
    AT_MOST: { description: 'The source says at most, or less than.' },
  } as const,
});
