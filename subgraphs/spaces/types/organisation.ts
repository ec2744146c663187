import { dayOf, on, referredFrom } from '@cdw/kernel/as-of.ts';
import { holding } from '@cdw/kernel/holding.ts';
import { inLanguage } from '@cdw/kernel/language.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identityOf, onlyGiven } from '@cdw/kernel/lookup.ts';
import { nearestTo } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';
import { IdentifierStatus } from './identifier-status.ts';
import { OrganisationKind } from './organisation-kind.ts';

const Organisation = builder.prismaObject('Organisation', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    kind: t.expose('kind', { type: OrganisationKind }),
    name: t.string({
      description:
        'The name that the organisation bears on the day asked for. In the language asked for where it is known, else in French.',
      args: { lang: t.arg.language(), asOf: t.arg.asOf() },
      resolve: async (organisation, args, { load }) => {
        const name = nearestTo(await load.namesOfOrganisation.load(organisation.id), dayOf(organisation, args));
        return name ? inLanguage(name, 'name', args.lang) : organisation.slug;
      },
    }),
    nameHistory: t.field({
      type: ['OrganisationName'],
      description: 'All names that the organisation bore, the oldest first.',
      resolve: ({ id }, _args, { load }) => load.namesOfOrganisation.load(id),
    }),
    description: t.text('description', { description: 'What the organisation is.', nullable: true }),
    enterpriseNumber: t.expose('enterpriseNumber', { type: 'EnterpriseNumber', nullable: true }),
    identifierStatus: t.field({
      type: IdentifierStatus,
      description: 'Whether the enterprise number is known.',
      resolve: ({ enterpriseNumber }) => (enterpriseNumber ? 'KNOWN' : 'UNKNOWN'),
    }),
    website: t.expose('website', { type: 'URL', nullable: true }),
    foundedOn: t.expose('foundedOn', { type: 'PartialDate', nullable: true }),
    dissolvedOn: t.expose('dissolvedOn', { type: 'PartialDate', nullable: true }),
    seatStreet: t.exposeString('seatStreet', { nullable: true }),
    seatPostalCode: t.expose('seatPostalCode', { type: 'PostalCode', nullable: true }),
    seatMunicipality: t.field({
      type: 'Municipality',
      nullable: true,
      description: 'The municipality of the seat; null where no source tells.',
      resolve: (organisation, _args, { load }) =>
        referredFrom(organisation, load.municipality, organisation.seatMunicipalityNis),
    }),
    predecessor: t.field({
      type: 'Organisation',
      nullable: true,
      description: 'The organisation that this one succeeded.',
      resolve: (organisation, _args, { load }) =>
        referredFrom(organisation, load.organisation, organisation.predecessorId),
    }),
    successors: t.field({
      type: ['Organisation'],
      description: 'The organisations that succeeded this one.',
      resolve: ({ id }, _args, { load }) => load.successorsOfOrganisation.load(id),
    }),
    d4wConcept: t.expose('d4wConcept', { type: 'URL', nullable: true }),
    territory: t.field({
      type: ['Affiliation'],
      description: 'The municipalities and provinces affiliated on the day asked for, as far as sources tell.',
      args: { asOf: t.arg.asOf() },
      resolve: async (organisation, args, { load }) => {
        const affiliations = await load.territoryOfOrganisation.load(organisation.id);
        return holding(affiliations, dayOf(organisation, args));
      },
    }),
    territoryHistory: t.field({
      type: ['Affiliation'],
      description: 'All affiliations, past ones too, the oldest first.',
      resolve: ({ id }, _args, { load }) => load.territoryOfOrganisation.load(id),
    }),
    version: t.exposeInt('version'),
    sources: t.sources(),
  }),
});

builder.asEntity(Organisation, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: ({ id }, { load }) => loadEntity(load.organisation, 'Organisation', id),
});

builder.queryField('organisation', (t) =>
  t.field({
    type: 'Organisation',
    nullable: true,
    description:
      'One organisation, found by exactly one of `id`, `slug` and `enterpriseNumber`; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Identifier; begins with `org_`.' }),
      slug: t.arg.string({ description: 'Stable readable name.' }),
      enterpriseNumber: t.arg({ type: 'EnterpriseNumber', description: 'Belgian enterprise number.' }),
      asOf: t.arg.asOf(),
    },
    resolve: async (_root, args, { db }) => {
      const { name, value } = onlyGiven(args, ['id', 'slug', 'enterpriseNumber']);
      const where =
        name === 'enterpriseNumber'
          ? { enterpriseNumber: value }
          : identityOf({ [name]: value }, 'Organisation', 'org');
      const organisation = await db.organisation.findUnique({ where });
      return organisation && on(organisation, dayOf({}, args));
    },
  }),
);
