import { share } from '@cdw/kernel/judging/written.ts';
import { textIn } from '@cdw/kernel/language.ts';
import { builder } from '../builder.ts';
import type { Reason } from '../rapprochement/candidates.ts';

export const RapprochementReason = builder.objectRef<Reason>('RapprochementReason').implement({
  description: 'A reason for two spaces to come closer to one another, measured and weighed.',
  fields: (t) => ({
    value: t.field({
      type: 'Decimal',
      nullable: true,
      resolve: ({ value }) => share(value),
      description: 'How far it speaks for them, 0 (not at all) to 1 (fully); null where it is not known.',
    }),
    weight: t.field({
      type: 'Decimal',
      description: 'The weight that was asked for, or its default.',
      resolve: ({ weight }) => String(weight),
    }),
    contribution: t.field({
      type: 'Decimal',
      nullable: true,
      resolve: ({ contribution }) => share(contribution),
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
