import { dayOf, on } from '@cdw/kernel/as-of.ts';
import { builder } from '../builder.ts';
import { type RuralCoverage, ruralCoverage } from '../coverage/rural-coverage.ts';
import { COVERAGE_KM_MAX, WHAT_IF_PLACES_MAX } from '../limits.ts';
import { SpaceKind } from '../space/space-kind.ts';
import { Judgement } from './judgement.ts';
import { RuralCoverageFigures } from './rural-coverage-figures.ts';
import { RuralMethod } from './rural-method.ts';
import { WhatIfPlaceInput } from './what-if-place-input.ts';

const RuralCoverageType = builder.objectRef<RuralCoverage>('RuralCoverage').implement({
  description:
    'How far open spaces cover the rural municipalities of a territory. Distances are great-circle distances between centroids: from that of a municipality to a space, which lies at the centroid of its own municipality where its address is not known. Spaces outside of the territory count too; those that no source tells to be open on the day do not, so that a coverage is at least what is shown.',
  interfaces: [Judgement],
  fields: (t) => ({
    value: t.field({
      type: RuralCoverageFigures,
      nullable: true,
      description:
        'The figures; null where the method says nothing for the year, no source tells which spaces were open, or what the territory was: see `because`.',
      resolve: ({ value, asOf }) => value && on(value, asOf),
    }),
    method: t.expose('method', { type: RuralMethod, description: 'By which method municipalities are rural.' }),
    year: t.exposeInt('year', {
      nullable: true,
      description:
        'The year whose figures are used, for the classification and the inhabitants; null where there are none.',
    }),
    withinKm: t.exposeFloat('withinKm', { description: 'From how near a space covers a municipality, in kilometres.' }),
  }),
});

builder.queryField('ruralCoverage', (t) =>
  t.field({
    type: RuralCoverageType,
    nullable: true,
    description:
      'The share of rural municipalities, and of their people, within a distance of a space that is open on the day asked for: of Wallonia, of a province, or of the territory of an intercommunale.',
    args: {
      method: t.arg({ type: RuralMethod, required: true, description: 'By which method municipalities are rural.' }),
      year: t.arg.int({ description: 'The year of the figures; the most recent one of the method when left out.' }),
      withinKm: t.arg.float({
        required: true,
        description: `From how near a space covers a municipality, in kilometres: above 0 and at most ${COVERAGE_KM_MAX}.`,
      }),
      kind: t.arg({ type: [SpaceKind], description: 'Only spaces of one of these kinds.' }),
      network: t.arg.id({ description: 'Only members on that day of this network: its identifier or its slug.' }),
      province: t.arg({ type: 'NIS', description: 'Only the municipalities of the province with this REFNIS code.' }),
      territoryOf: t.arg.id({
        description:
          'Only the municipalities affiliated on that day to this organisation, an intercommunale: its identifier or its slug. Not together with `province`.',
      }),
      whatIf: t.arg({
        type: [WhatIfPlaceInput],
        description: `Where further spaces are imagined, ${WHAT_IF_PLACES_MAX} at most.`,
      }),
      asOf: t.arg.asOf(),
    },
    resolve: (_root, args, context) => ruralCoverage(args, dayOf({}, args), context),
  }),
);
