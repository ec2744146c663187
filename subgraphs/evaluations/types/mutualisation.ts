import { dayOf } from '@cdw/kernel/as-of.ts';
import { PAGE_SIZE_MAX } from '@cdw/kernel/limits.ts';
import { builder } from '../builder.ts';
import { type Mutualisation, mutualisation } from '../mutualisation/mutualisation.ts';
import { GoodPractice } from './good-practice.ts';
import { Judgement } from './judgement.ts';
import { MutualisationEffect } from './mutualisation-effect.ts';
import { MutualisationVerdict } from './mutualisation-verdict.ts';
import { Partnership } from './partnership.ts';
import { SharedUse } from './shared-use.ts';

const MutualisationType = builder.objectRef<Mutualisation>('Mutualisation').implement({
  description:
    'What a sharing of spaces brought: what was shared, and what became of both sides against comparable spaces. What is known of it is told even where it allows no verdict.',
  interfaces: [Judgement],
  fields: (t) => ({
    verdict: t.expose('verdict', {
      type: MutualisationVerdict,
      description: 'The verdict; `UNKNOWN` where there is none.',
    }),
    beganOn: t.expose('beganOn', {
      type: 'PartialDate',
      nullable: true,
      description: 'When the sharing began, to the precision known; null where no source tells.',
    }),
    sharedUses: t.field({
      type: [SharedUse],
      nullable: { list: false, items: true },
      description: `What was shared, by whom and when, by the counts that were known on the day asked for, the latest first; ${PAGE_SIZE_MAX} at most, of \`sharedUseCount\`.`,
      resolve: ({ sharedUses }) => sharedUses.slice(0, PAGE_SIZE_MAX),
    }),
    sharedUseCount: t.int({
      description: 'How many counts of shared use were known on the day asked for.',
      resolve: ({ sharedUses }) => sharedUses.length,
    }),
    effects: t.expose('effects', {
      type: [MutualisationEffect],
      description:
        'What became of occupancy, visits and subscribers on both sides; empty where the beginning is not known.',
    }),
    costSavedEur: t.expose('costSaved', {
      type: 'Euro',
      nullable: true,
      description: 'The cost saved in all calendar years that are known, in euro; null where none is.',
    }),
    goodPractices: t.expose('goodPractices', {
      type: [GoodPractice],
      nullable: { list: false, items: true },
      description: 'What was learnt from it.',
    }),
  }),
});

builder.objectField(Partnership, 'mutualisation', (t) =>
  t.field({
    type: MutualisationType,
    nullable: true,
    description:
      'What its sharing of spaces brought, by what was known on the day asked for. SUBGRAPH_UNAVAILABLE where the parts of the graph that know what is shared do not answer.',
    args: { asOf: t.arg.asOf() },
    resolve: (partnership, args, context) => mutualisation(partnership, dayOf(partnership, args), context),
  }),
);
