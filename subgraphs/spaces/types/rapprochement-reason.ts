import { textIn } from '@cdw/kernel/language.ts';
import { builder } from '../builder.ts';
import type { Reason } from '../rapprochement/candidates.ts';

export const RapprochementReason = builder.objectRef<Reason>('RapprochementReason').implement({
  description: 'A reason for two spaces to come closer to one another, measured and weighed.',
  fields: (t) => ({
    value: t.exposeFloat('value', {
      nullable: true,
      description: 'How far it speaks for them, 0 (not at all) to 1 (fully); null where it is not known.',
    }),
    weight: t.exposeFloat('weight', { description: 'The weight that was asked for, or its default.' }),
    contribution: t.exposeFloat('contribution', {
      nullable: true,
      description:
        'What it adds to the score: its value, by its share of the weights that are known. Null where it is not known.',
    }),
    because: t.string({
      description: 'What is so, in one sentence.',
      args: { lang: t.arg.language() },
      resolve: ({ because }, { lang }) => textIn(because, lang),
    }),
  }),
});
