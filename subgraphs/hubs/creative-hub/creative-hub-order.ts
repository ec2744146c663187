import { builder } from '../builder.ts';

const CreativeHubOrderField = builder.enumType('CreativeHubOrderField', {
  description: 'What creative hubs are ordered by.',
  values: {
    NAME: { description: 'Their latest name, without regard to accents.' },
    LAUNCHED_ON: {
      description: 'When they were launched; those of which it is not known come last in ascending order.',
    },
  } as const,
});

export const CreativeHubOrder = builder.inputType('CreativeHubOrder', {
  description: 'How a list of creative hubs is ordered.',
  fields: (t) => ({
    field: t.field({ type: CreativeHubOrderField, required: true, description: 'What to order by.' }),
    direction: t.field({ type: 'OrderDirection', defaultValue: 'ASC', description: 'Which way.' }),
  }),
});
