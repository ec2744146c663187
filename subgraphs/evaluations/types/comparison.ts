import { dayOf } from '@cdw/kernel/as-of.ts';
import { builder } from '../builder.ts';
import { type Comparison, comparison } from '../comparison/comparison.ts';
import { SHARE_PLACES } from '../judging/rounded.ts';
import { GROUP_MIN } from '../limits.ts';
import { indicatorNamed } from '../series/indicator-named.ts';
import { ComparisonCriterion } from './comparison-criterion.ts';
import { Judgement } from './judgement.ts';
import { Space } from './space.ts';

const ComparisonType = builder.objectRef<Comparison>('Comparison').implement({
  description: 'Where a space stands among its peers, by one indicator.',
  interfaces: [Judgement],
  fields: (t) => ({
    value: t.field({
      type: 'Decimal',
      nullable: true,
      description: `The share of peers that it is ahead of, from 0 to 1, those with the same figure by half; null where its own figure or class is not known, or there are fewer than ${GROUP_MIN} peers.`,
      resolve: ({ value }) => value?.percentile.toDecimalPlaces(SHARE_PLACES),
    }),
    peerCount: t.int({
      nullable: true,
      description: `How many peers have a figure; null where they are fewer than ${GROUP_MIN}.`,
      resolve: ({ value }) => value?.peerCount,
    }),
    indicator: t.expose('indicator', { type: 'Indicator', description: 'By what they are compared.' }),
    by: t.expose('by', { type: [ComparisonCriterion], description: 'By what peers are like it.' }),
    own: t.expose('own', {
      type: 'Observation',
      nullable: true,
      description: 'The figure of the space itself; null where none is known.',
    }),
  }),
});

builder.objectField(Space, 'comparison', (t) =>
  t.field({
    type: ComparisonType,
    nullable: true,
    description:
      'Where it stands among its peers, by what was known on the day asked for. SUBGRAPH_UNAVAILABLE where the part of the graph that knows the spaces does not answer.',
    args: {
      indicator: t.arg.id({ required: true, description: 'By which indicator: its identifier or its slug.' }),
      by: t.arg({
        type: [ComparisonCriterion],
        defaultValue: ['KIND'],
        description: 'By what peers are like it; every space is a peer when empty.',
      }),
      asOf: t.arg.asOf(),
    },
    resolve: async (space, { indicator: name, by, ...args }, context) => {
      const indicator = await indicatorNamed(context.load, name);
      return comparison(space, { indicator, by: [...new Set(by ?? [])] }, dayOf(space, args), context);
    },
  }),
);
