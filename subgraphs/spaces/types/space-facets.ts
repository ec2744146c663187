import type { Connection } from '@cdw/kernel/listing.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import type { Facet } from '@cdw/kernel/selection.ts';
import { builder } from '../builder.ts';
import type {
  Facility as FacilityValue,
  SpaceKind as SpaceKindValue,
  SpaceStatus as SpaceStatusValue,
} from '../generated/prisma/enums.ts';
import { Facility } from '../space/facility.ts';
import { SpaceKind } from '../space/space-kind.ts';
import { SpaceStatus } from '../space/space-status.ts';

const COUNT = 'Spaces of the whole list with this value.';

const KindFacet = builder.objectRef<Facet>('SpaceKindFacet').implement({
  description: 'How many spaces of a list are of a kind.',
  fields: (t) => ({
    kind: t.field({ type: SpaceKind, description: 'The kind.', resolve: ({ value }) => value as SpaceKindValue }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});

const StatusFacet = builder.objectRef<Facet>('SpaceStatusFacet').implement({
  description: 'How many spaces of a list have a status.',
  fields: (t) => ({
    status: t.field({
      type: SpaceStatus,
      description: 'The status.',
      resolve: ({ value }) => value as SpaceStatusValue | 'UNKNOWN',
    }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});

const FacilityFacet = builder.objectRef<Facet>('FacilityFacet').implement({
  description: 'How many spaces of a list have a facility.',
  fields: (t) => ({
    facility: t.field({ type: Facility, description: 'The facility.', resolve: ({ value }) => value as FacilityValue }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});

const ProvinceFacet = builder.objectRef<Facet>('ProvinceFacet').implement({
  description: 'How many spaces of a list lie in a province.',
  fields: (t) => ({
    province: t.field({
      type: 'Province',
      description: 'The province.',
      resolve: (facet, _args, { load }) => loadReferred(load.province, facet.value),
    }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});

const MunicipalityFacet = builder.objectRef<Facet>('MunicipalityFacet').implement({
  description: 'How many spaces of a list lie in a municipality.',
  fields: (t) => ({
    municipality: t.field({
      type: 'Municipality',
      description: 'The municipality.',
      resolve: (facet, _args, { load }) => loadReferred(load.municipality, facet.value),
    }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});

const NetworkFacet = builder.objectRef<Facet>('NetworkFacet').implement({
  description: 'How many spaces of a list belong to a network.',
  fields: (t) => ({
    network: t.field({
      type: 'Network',
      description: 'The network.',
      resolve: (facet, _args, { load }) => loadReferred(load.network, facet.value),
    }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});

const OperatorFacet = builder.objectRef<Facet>('OperatorFacet').implement({
  description: 'How many spaces of a list an organisation runs.',
  fields: (t) => ({
    operator: t.field({
      type: 'Organisation',
      description: 'The operator.',
      resolve: (facet, _args, { load }) => loadReferred(load.organisation, facet.value),
    }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});

export const SpaceFacets = builder.objectRef<Pick<Connection<object>, 'facet'>>('SpaceFacets').implement({
  description:
    'How the spaces of the whole list are spread, the most frequent value first and 300 at most. Spaces of which a value is not known are not counted.',
  fields: (t) => ({
    kind: t.field({ type: [KindFacet], description: 'By kind.', resolve: ({ facet }) => facet('kind') }),
    status: t.field({
      type: [StatusFacet],
      description: 'By status on the day asked for.',
      resolve: ({ facet }) => facet('status'),
    }),
    province: t.field({
      type: [ProvinceFacet],
      description: 'By province.',
      resolve: ({ facet }) => facet('province'),
    }),
    municipality: t.field({
      type: [MunicipalityFacet],
      description: 'By municipality.',
      resolve: ({ facet }) => facet('municipality'),
    }),
    network: t.field({
      type: [NetworkFacet],
      description: 'By network on the day asked for; a space may belong to several.',
      resolve: ({ facet }) => facet('network'),
    }),
    operator: t.field({
      type: [OperatorFacet],
      description: 'By operator on the day asked for.',
      resolve: ({ facet }) => facet('operator'),
    }),
    facility: t.field({
      type: [FacilityFacet],
      description: 'By facility; a space may have several.',
      resolve: ({ facet }) => facet('facility'),
    }),
  }),
});
