import { builder } from '../builder.ts';

export const HubGeneration = builder.enumType('HubGeneration', {
  description: 'In which round of public support a creative hub was taken up.',
  values: {
    PILOT_2014: { description: 'The pilot of Creative Wallonia: the seven hubs selected in May 2014.' },
    ERDF_2014_2020: {
      description: 'The period 2014-2020 of the European Regional Development Fund, measure 2.3.3: nine hubs.',
    },
  } as const,
});
