import { dayOf, on } from '@cdw/kernel/as-of.ts';
import { builder } from '../builder.ts';
import { Municipality } from './municipality.ts';
import { Province } from './province.ts';

builder.prismaObject('HubSite', {
  fields: (t) => ({
    building: t.exposeString('building', { nullable: true }),
    locality: t.exposeString('locality', { nullable: true }),
    municipality: t.field({
      type: Municipality,
      nullable: true,
      description: 'The municipality in which the site lies; null where only its province is known.',
      resolve: (site) => (site.municipalityNis ? on({ nis: site.municipalityNis }, dayOf(site)) : null),
    }),
    province: t.field({
      type: Province,
      nullable: true,
      description: 'The province in which the site lies.',
      resolve: (site) => on({ nis: site.provinceNis }, dayOf(site)),
    }),
    note: t.exposeString('note', { nullable: true }),
    period: t.period('When the hub was here.'),
    sources: t.sources(),
  }),
});
