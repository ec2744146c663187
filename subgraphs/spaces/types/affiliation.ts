import { referredFrom } from '@cdw/kernel/as-of.ts';
import { builder } from '../builder.ts';

builder.prismaObject('Affiliation', {
  fields: (t) => ({
    organisation: t.field({
      type: 'Organisation',
      description: 'The intercommunale.',
      resolve: (affiliation, _args, { load }) =>
        referredFrom(affiliation, load.organisation, affiliation.organisationId),
    }),
    municipality: t.field({
      type: 'Municipality',
      nullable: true,
      description: 'The affiliated municipality; null where a whole province is.',
      resolve: (affiliation, _args, { load }) =>
        referredFrom(affiliation, load.municipality, affiliation.municipalityNis),
    }),
    province: t.field({
      type: 'Province',
      nullable: true,
      description: 'The province that is affiliated as a whole; null where a municipality is.',
      resolve: (affiliation, _args, { load }) => referredFrom(affiliation, load.province, affiliation.provinceNis),
    }),
    note: t.exposeString('note', { nullable: true }),
    period: t.period('When the affiliation holds, or held.'),
    sources: t.sources(),
  }),
});
