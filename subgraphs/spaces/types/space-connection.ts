import { dayOf } from '@cdw/kernel/as-of.ts';
import type { Day } from '@cdw/kernel/days.ts';
import { badUserInput } from '@cdw/kernel/errors.ts';
import { holds, holdsBetween } from '@cdw/kernel/holding.ts';
import { firstDayOf, lastDayOf } from '@cdw/kernel/partial-date.ts';
import { allOf } from '@cdw/kernel/selection.ts';
import type { InputShapeFromFields } from '@pothos/core';
import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
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

const membersArgs = {
  ...args,
  ...builder.args((t) => ({
    memberFrom: t.field({
      type: 'PartialDate',
      description:
        'Instead of the members of the day asked for, those that belonged to the network at some time from this date on.',
    }),
    memberThrough: t.field({
      type: 'PartialDate',
      description:
        'Instead of the members of the day asked for, those that belonged to the network at some time up to this date, whole years and months included.',
    }),
  })),
};

builder.objectField('Network', 'spaces', (t) =>
  t.connection(
    {
      type: 'Space',
      description:
        'The spaces that belong to the network on the day asked for, and are not closed on it; or those that belonged to it at some time from `memberFrom` through `memberThrough`.',
      args: membersArgs,
      resolve: (network, page, context) => {
        const day = dayOf(network, page);
        const joins = sql`JOIN (${membersOf(page, day)}) AS pm ON pm."spaceId" = s.id`;
        return spacesPage(context, page, day, {
          joins: isOverYears(page) ? joins : sql`${joins} AND ${IS_NOT_CLOSED}`,
          column: sql`pm."networkId"`,
          key: network.id,
        });
      },
    },
    SpaceConnection,
  ),
);

type MembersArgs = Pick<InputShapeFromFields<typeof membersArgs>, 'memberFrom' | 'memberThrough'>;

const isOverYears = ({ memberFrom, memberThrough }: MembersArgs): boolean => Boolean(memberFrom ?? memberThrough);

/** Each member of each network once: over some years it may have left and come back. */
function membersOf({ memberFrom, memberThrough }: MembersArgs, day: Day): Sql {
  const first = memberFrom ? firstDayOf(memberFrom) : undefined;
  const last = memberThrough ? lastDayOf(memberThrough) : undefined;
  if (first && last && first > last) {
    throw badUserInput(
      `\`memberFrom\` (${memberFrom}) lies after \`memberThrough\` (${memberThrough}). Exchange them.`,
      'memberFrom',
    );
  }
  const held = first || last ? allOf(holdsBetween(sql`m`, first, last)) : holds(sql`m`, day);
  return sql`SELECT DISTINCT m."spaceId", m."networkId" FROM spaces."Membership" AS m WHERE ${held}`;
}

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
