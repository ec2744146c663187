import { loadReferred } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';
import { type Extent, extentOf, type Gain } from '../coverage/reach.ts';
import { shareOf } from '../coverage/share.ts';

/** A gain, with what there is to cover in all. */
export type GainOf = Gain & { readonly all: Extent };

export const CoverageGain = builder.objectRef<GainOf>('CoverageGain').implement({
  description: 'What further spaces would add to a coverage.',
  fields: (t) => ({
    municipalityCount: t.int({
      description: 'Rural municipalities that would be covered, and are not.',
      resolve: ({ gained }) => gained.length,
    }),
    population: t.int({
      nullable: true,
      description: 'Their inhabitants in the year of the figures; null where not known.',
      resolve: ({ gained }) => extentOf(gained).population,
    }),
    municipalities: t.field({
      type: ['Municipality'],
      description: 'These municipalities: now the farthest from an open space first.',
      resolve: ({ gained }, _args, { load }) =>
        Promise.all(gained.map(({ nis }) => loadReferred(load.municipality, nis))),
    }),
    municipalityShare: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'Share of the rural municipalities that would then be covered, 0 to 1; null where there are none.',
      resolve: ({ all, after }) => shareOf(after.municipalityCount, all.municipalityCount),
    }),
    populationShare: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'Share of their inhabitants that would then be covered, 0 to 1; null where not known.',
      resolve: ({ all, after }) => shareOf(after.population, all.population),
    }),
  }),
});
