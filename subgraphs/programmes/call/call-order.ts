import { builder } from '../builder.ts';

const CallOrderField = builder.enumType('CallOrderField', {
  description: 'What calls are ordered by.',
  values: {
    LAUNCHED_ON: { description: 'When they were launched; those of which it is not known count as the latest.' },
    TITLE: { description: 'Their French title, without regard to accents.' },
  } as const,
});

export const CallOrder = builder.inputType('CallOrder', {
  description: 'How a list of calls is ordered.',
  fields: (t) => ({
    field: t.field({ type: CallOrderField, required: true, description: 'What to order by.' }),
    direction: t.field({ type: 'OrderDirection', defaultValue: 'ASC', description: 'Which way.' }),
  }),
});
