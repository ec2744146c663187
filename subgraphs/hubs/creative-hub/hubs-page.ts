import type { Day } from '@cdw/kernel/days.ts';
import { holds } from '@cdw/kernel/holding.ts';
import type { Connection } from '@cdw/kernel/listing.ts';
import { identifierOf } from '@cdw/kernel/lookup.ts';
import type { Naming } from '@cdw/kernel/named-in-filter.ts';
import { holdsOneOf, isOneOf, isOneOfOrUnknown } from '@cdw/kernel/one-of.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import { type Order, orderBy, type Parent } from '@cdw/kernel/selection.ts';
import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { Context } from '../context.ts';
import type { CreativeHub } from '../generated/prisma/client.ts';
import { MUNICIPALITY, ORGANISATION, PROVINCE, SPACE } from '../references/foreign.ts';
import type { HubsArgs } from './creative-hubs.ts';

/** A page of the hubs that meet the filter on a day, each looked at on that day; all of them, or those of a parent. */
export const hubsPage = (
  { lists, load }: Context,
  args: PageArgs & HubsArgs,
  day: Day,
  parent?: Parent,
): Promise<Connection<CreativeHub>> => {
  const where = [...ofTheHub(args), ...ofItsLinks(args, day)];
  return lists.page(
    { from: from(day), id: sql`h.id`, where, order: orderOf(args), parent, namings: namingsOf(args) },
    args,
    load.creativeHub,
    day,
  );
};

const namingsOf = ({ municipality, province, partner, space }: HubsArgs): Naming[] => [
  { to: MUNICIPALITY, names: municipality, argument: 'municipality' },
  { to: PROVINCE, names: province, argument: 'province' },
  { to: ORGANISATION, names: partner, argument: 'partner' },
  { to: SPACE, names: space, argument: 'space' },
];

/** Each hub once, with its site and status on a day: of both, one holds on a day at most. */
const from = (day: Day): Sql => sql`hubs."CreativeHub" AS h
  LEFT JOIN hubs."HubSite" AS p ON p."hubId" = h.id AND ${holds(sql`p`, day)}
  LEFT JOIN hubs."HubStatusPeriod" AS t ON t."hubId" = h.id AND ${holds(sql`t`, day)}`;

const COLUMNS = {
  NAME: { type: 'TEXT', by: sql`h."sortName"` },
  LAUNCHED_ON: { type: 'DAY', by: sql`h."launchedFirstDay"` },
} as const;

function orderOf({ orderBy: asked }: HubsArgs): Order {
  const { field, direction } = asked ?? { field: 'NAME' as const };
  const { type, by } = COLUMNS[field];
  return orderBy(type, by, direction);
}

const ofTheHub = ({ generation, status, municipality, province, text }: HubsArgs): (Sql | undefined)[] => [
  holdsOneOf(sql`h.generations`, generation, sql`hubs."HubGeneration"`),
  isOneOfOrUnknown(sql`t.status`, status, sql`hubs."HubStatus"`),
  municipality ? sql`p."municipalityNis" = ${municipality}` : undefined,
  province ? sql`p."provinceNis" = ${province}` : undefined,
  holdsText(sql`h."searchText"`, text),
];

function ofItsLinks({ partner, space, service }: HubsArgs, day: Day): (Sql | undefined)[] {
  const offered = isOneOf(sql`v.kind`, service, sql`hubs."HubServiceKind"`);
  return [
    typeof partner === 'string'
      ? sql`EXISTS (SELECT FROM hubs."HubPartner" AS o WHERE o."hubId" = h.id
          AND o."organisationId" = ${identifierOf({ org: 'Organisation' }, partner, 'partner')} AND ${holds(sql`o`, day)})`
      : undefined,
    typeof space === 'string'
      ? sql`EXISTS (SELECT FROM hubs."HubSpace" AS s WHERE s."hubId" = h.id
          AND s."spaceId" = ${identifierOf({ spc: 'Space' }, space, 'space')} AND ${holds(sql`s`, day)})`
      : undefined,
    offered &&
      sql`EXISTS (SELECT FROM hubs."HubService" AS v WHERE v."hubId" = h.id AND ${offered} AND ${holds(sql`v`, day)})`,
  ];
}
