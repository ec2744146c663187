import { dayOf, on } from '@cdw/kernel/as-of.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';
import type { Reached } from '../coverage/reach.ts';

export const UncoveredMunicipality = builder.objectRef<Reached>('UncoveredMunicipality').implement({
  description: 'A rural municipality that has no open space within the distance asked for.',
  fields: (t) => ({
    municipality: t.field({
      type: 'Municipality',
      description: 'The municipality.',
      resolve: ({ municipality }, _args, { load }) => loadReferred(load.municipality, municipality.nis),
    }),
    nearestSpace: t.field({
      type: 'Space',
      nullable: true,
      description: 'The open space that is nearest to its centroid; null where none is open.',
      resolve: async (reached, _args, { load }) =>
        reached.spaceId === null ? null : on(await loadReferred(load.space, reached.spaceId), dayOf(reached)),
    }),
    distanceKm: t.exposeFloat('km', {
      nullable: true,
      description:
        'Great-circle distance from its centroid to that space, which may itself be placed at the centroid of its municipality, in kilometres.',
    }),
    population: t.int({
      nullable: true,
      description: 'Its inhabitants in the year of the figures; null where not known.',
      resolve: ({ municipality }) => municipality.population,
    }),
  }),
});
