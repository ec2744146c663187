import { loadReferred } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';

builder.prismaObject('Affiliation', {
  fields: (t) => ({
    organisation: t.field({
      type: 'Organisation',
      description: 'The intercommunale.',
      resolve: ({ organisationId }, _args, { load }) => loadReferred(load.organisation, organisationId),
    }),
    municipality: t.field({
      type: 'Municipality',
      nullable: true,
      description: 'The affiliated municipality; null where a whole province is.',
      resolve: ({ municipalityNis: nis }, _args, { load }) => (nis ? load.municipality.load(nis) : null),
    }),
    province: t.field({
      type: 'Province',
      nullable: true,
      description: 'The province that is affiliated as a whole; null where a municipality is.',
      resolve: ({ provinceNis: nis }, _args, { load }) => (nis ? load.province.load(nis) : null),
    }),
    note: t.exposeString('note', { nullable: true }),
    period: t.period('When the affiliation holds, or held.'),
    sources: t.sources(),
  }),
});
