import { on } from '@cdw/kernel/as-of.ts';
import { share } from '@cdw/kernel/judging/written.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';
import type { Candidate } from '../rapprochement/candidates.ts';
import { Judgement } from './judgement.ts';
import { RapprochementReason } from './rapprochement-reason.ts';

export const RapprochementCandidate = builder.objectRef<Candidate>('RapprochementCandidate').implement({
  description: 'Two spaces that could come closer to one another, with what speaks for it.',
  interfaces: [Judgement],
  fields: (t) => ({
    id: t.id({
      description:
        'Opaque identifier of the pair, whichever of the two is named first, on the day asked for; begins with `rpc_`.',
      resolve: ({ id, asOf }) => `${id}_${asOf}`,
    }),
    one: t.field({
      type: 'Space',
      description: 'The space that meets `filter.one`.',
      resolve: async ({ one, asOf }, _args, { load }) => on(await loadReferred(load.space, one.id), asOf),
    }),
    other: t.field({
      type: 'Space',
      description: 'The space that meets `filter.other`.',
      resolve: async ({ other, asOf }, _args, { load }) => on(await loadReferred(load.space, other.id), asOf),
    }),
    value: t.field({
      type: 'Decimal',
      nullable: true,
      resolve: ({ value }) => share(value),
      description:
        'The score, 0 to 1: the mean of the reasons by their weights, over those that are known; null where none of those that have a weight is known.',
    }),
    knownShare: t.field({
      type: 'Decimal',
      resolve: ({ knownShare }) => share(knownShare),
      description: 'The part of the weights whose reasons are known, 0 to 1: how much the score rests on.',
    }),
    distanceKm: t.exposeFloat('km', {
      description:
        'Great-circle distance between the two in kilometres; from the centroid of the municipality where an address is not known.',
    }),
    sameOperator: t.field({
      type: RapprochementReason,
      description: 'Whether one organisation runs both on the day asked for.',
      resolve: ({ reasons }) => reasons.sameOperator,
    }),
    proximity: t.field({
      type: RapprochementReason,
      description: 'How near they are: 1 at the same place, 0 at the greatest distance asked for.',
      resolve: ({ reasons }) => reasons.proximity,
    }),
    complementaryFacilities: t.field({
      type: RapprochementReason,
      description: 'The share of their facilities that only one of the two has, as far as sources tell.',
      resolve: ({ reasons }) => reasons.complementaryFacilities,
    }),
    commonHours: t.field({
      type: RapprochementReason,
      description:
        'The share of their opening time that they have in common, in the seven days from the day asked for.',
      resolve: ({ reasons }) => reasons.commonHours,
    }),
    ruralNeed: t.field({
      type: RapprochementReason,
      description: 'How many of the two lie in a municipality that the OECD rule calls rural in its most recent year.',
      resolve: ({ reasons }) => reasons.ruralNeed,
    }),
  }),
});

// A score depends on what was asked, so nobody can be given it by the identifier alone: other subgraphs only add to it.
builder.asEntity(RapprochementCandidate, {
  key: builder.keyDirective(builder.selection<{ id: string }>('id'), false),
  resolveReference: () => null,
});
