import { dayOf } from '@cdw/kernel/as-of.ts';
import { builder } from '../builder.ts';
import { type Use, useOf } from '../use/use.ts';
import { CreativeHub } from './creative-hub.ts';
import { Judgement } from './judgement.ts';
import { Network } from './network.ts';
import { Space } from './space.ts';
import { UseFigures } from './use-figures.ts';

const UseType = builder.objectRef<Use>('Use').implement({
  description: 'How much something is used, and how that changes.',
  interfaces: [Judgement],
  fields: (t) => ({
    value: t.expose('value', {
      type: UseFigures,
      nullable: true,
      description: 'The figures; null where none is known.',
    }),
  }),
});

for (const type of [Space, CreativeHub, Network]) {
  builder.objectField(type, 'use', (t) =>
    t.field({
      type: UseType,
      nullable: true,
      description: 'How much it is used, by what was known on the day asked for.',
      args: { asOf: t.arg.asOf() },
      resolve: (subject, args, context) => useOf(subject, dayOf(subject, args), context),
    }),
  );
}
