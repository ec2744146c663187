import { dayOf } from '@cdw/kernel/as-of.ts';
import { holds } from '@cdw/kernel/holding.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import { spacesPage } from '../spaces-page.ts';
import { IS_NOT_CLOSED } from '../spaces-selection.ts';
import { SpaceFacets } from './space-facets.ts';
import { SpaceFilter, SpaceOrder } from './space-filter.ts';

const SpaceConnection = builder.connectionObject({
  type: 'Space',
  name: 'SpaceConnection',
  description: 'A page of a list of spaces.',
  fields: (t) => ({
    facets: t.field({
      type: SpaceFacets,
      description: 'How the spaces of the whole list are spread.',
      resolve: (connection) => connection,
    }),
  }),
});

const args = builder.args((t) => ({
  filter: t.field({ type: SpaceFilter, description: 'Which spaces; all when left out.' }),
  orderBy: t.field({
    type: SpaceOrder,
    description: 'In which order: by name when left out, by distance where the filter has a centre.',
  }),
  asOf: t.asOf(),
}));

builder.queryField('spaces', (t) =>
  t.connection(
    {
      type: 'Space',
      nullable: true,
      description: 'Spaces that meet a filter on a day.',
      args,
      resolve: (_root, page, context) => spacesPage(context, page, dayOf({}, page)),
    },
    SpaceConnection,
  ),
);

builder.objectField('Network', 'spaces', (t) =>
  t.connection(
    {
      type: 'Space',
      description: 'The spaces that belong to the network on the day asked for, and are not closed on it.',
      args,
      resolve: (network, page, context) => {
        const day = dayOf(network, page);
        const joins = sql`JOIN spaces."Membership" AS pm ON pm."spaceId" = s.id AND ${holds(sql`pm`, day)} AND ${IS_NOT_CLOSED}`;
        return spacesPage(context, page, day, { joins, column: sql`pm."networkId"`, key: network.id });
      },
    },
    SpaceConnection,
  ),
);

builder.objectField('Organisation', 'operatedSpaces', (t) =>
  t.connection(
    {
      type: 'Space',
      description: 'The spaces that the organisation runs on the day asked for.',
      args,
      resolve: (organisation, page, context) => {
        const day = dayOf(organisation, page);
        const joins = sql`JOIN spaces."SpaceOperator" AS po ON po."spaceId" = s.id AND po.role = 'OPERATOR' AND ${holds(sql`po`, day)}`;
        return spacesPage(context, page, day, { joins, column: sql`po."organisationId"`, key: organisation.id });
      },
    },
    SpaceConnection,
  ),
);

builder.objectField('Municipality', 'spaces', (t) =>
  t.connection(
    {
      type: 'Space',
      description: 'The spaces whose main site lies in the municipality on the day asked for.',
      args,
      resolve: (municipality, page, context) =>
        spacesPage(context, page, dayOf(municipality, page), {
          column: sql`p."municipalityNis"`,
          key: municipality.nis,
        }),
    },
    SpaceConnection,
  ),
);

builder.objectField('Province', 'spaces', (t) =>
  t.connection(
    {
      type: 'Space',
      description: 'The spaces whose main site lies in the province on the day asked for.',
      args,
      resolve: (province, page, context) =>
        spacesPage(context, page, dayOf(province, page), { column: sql`m."provinceNis"`, key: province.nis }),
    },
    SpaceConnection,
  ),
);
