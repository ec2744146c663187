import { dayOf, on } from '@cdw/kernel/as-of.ts';
import { rankedPage } from '@cdw/kernel/ranked-page.ts';
import { builder } from '../builder.ts';
import { FARTHEST_FIRST, type Reach } from '../coverage/reach.ts';
import { shareOf } from '../coverage/share.ts';
import { CoverageWhatIf } from './coverage-what-if.ts';
import { UncoveredMunicipality } from './uncovered-municipality.ts';

export const RuralCoverageFigures = builder.objectRef<Reach>('RuralCoverageFigures').implement({
  description: 'How many rural municipalities of a territory, and how many of their people, have an open space nearby.',
  fields: (t) => ({
    municipalityCount: t.int({
      description: 'Rural municipalities of the territory.',
      resolve: ({ all }) => all.municipalityCount,
    }),
    coveredMunicipalityCount: t.int({
      description: 'Those that have an open space within the distance.',
      resolve: ({ covered }) => covered.municipalityCount,
    }),
    municipalityShare: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'Share of the rural municipalities that are covered, 0 to 1; null where there are none.',
      resolve: ({ all, covered }) => shareOf(covered.municipalityCount, all.municipalityCount),
    }),
    population: t.int({
      nullable: true,
      description: 'Inhabitants of the rural municipalities in the year of the figures; null where not known.',
      resolve: ({ all }) => all.population,
    }),
    coveredPopulation: t.int({
      nullable: true,
      description: 'Inhabitants of those that are covered; null where not known.',
      resolve: ({ covered }) => covered.population,
    }),
    populationShare: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'Share of the inhabitants who live in a covered municipality, 0 to 1; null where not known.',
      resolve: ({ all, covered }) => shareOf(covered.population, all.population),
    }),
    uncovered: t.connection(
      {
        type: UncoveredMunicipality,
        description: 'The rural municipalities that are not covered, the farthest from an open space first.',
        resolve: (figures, page) => {
          const rows = figures.uncovered.map((row) => on(row, dayOf(figures)));
          return rankedPage(rows, page, FARTHEST_FIRST);
        },
      },
      { name: 'UncoveredMunicipalityConnection', description: 'A page of a list of uncovered municipalities.' },
      { name: 'UncoveredMunicipalityEdge' },
    ),
    whatIf: t.field({
      type: CoverageWhatIf,
      nullable: true,
      description: 'What spaces at the places imagined would add; null where none was imagined.',
      resolve: ({ all, whatIf }) =>
        whatIf && {
          together: { ...whatIf.together, all },
          places: whatIf.places.map((place) => ({ ...place, all })),
        },
    }),
  }),
});
