import { type Day, fromDay } from '@cdw/kernel/days.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import type { Order, Selection } from '@cdw/kernel/selection.ts';
import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import { foreignIdOf } from './foreign-id.ts';
import type { HubFilter } from './types/creative-hub-connection.ts';
import type { CreativeHubOrder } from './types/creative-hub-order.ts';

type OrderBy = typeof CreativeHubOrder.$inferInput;

/** That a dated row holds on a day. */
export const holds = (row: Sql, day: Day): Sql =>
  sql`${row}."firstDay" <= ${fromDay(day)}::date AND ${row}."lastDay" >= ${fromDay(day)}::date`;

/** Each hub once, with its site and status on a day: of both, one holds on a day at most. */
const from = (day: Day): Sql => sql`hubs."CreativeHub" AS h
  LEFT JOIN hubs."HubSite" AS p ON p."hubId" = h.id AND ${holds(sql`p`, day)}
  LEFT JOIN hubs."HubStatusPeriod" AS t ON t."hubId" = h.id AND ${holds(sql`t`, day)}`;

/** The hubs that meet a filter on a day, in an order. */
export const hubsSelection = (filter: HubFilter, orderBy: OrderBy | null | undefined, day: Day): Selection => ({
  from: from(day),
  id: sql`h.id`,
  where: [...ofTheHub(filter), ...ofItsLinks(filter, day)],
  order: orderOf(orderBy),
});

function orderOf(orderBy: OrderBy | null | undefined): Order {
  const { field = 'NAME', direction } = orderBy ?? {};
  const isDescending = direction === 'DESC';
  const by = field === 'NAME' ? sql`h."sortName"` : sql`h."launchedFirstDay"`;
  return { name: `${field}_${isDescending ? 'DESC' : 'ASC'}`, isDescending, by };
}

const ofTheHub = ({ generation, status, municipality, province, text }: HubFilter): (Sql | undefined)[] => [
  generation ? sql`h.generations && ${generation}::text[]::hubs."HubGeneration"[]` : undefined,
  status ? sql`coalesce(t.status::text, 'UNKNOWN') = ANY(${status})` : undefined,
  municipality ? sql`p."municipalityNis" = ${municipality}` : undefined,
  province ? sql`p."provinceNis" = ${province}` : undefined,
  holdsText(sql`h."searchText"`, text),
];

const ofItsLinks = ({ partner, space, service }: HubFilter, day: Day): (Sql | undefined)[] => [
  partner
    ? sql`EXISTS (SELECT FROM hubs."HubPartner" AS o WHERE o."hubId" = h.id
        AND o."organisationId" = ${foreignIdOf('partner', partner, 'Organisation', 'org')} AND ${holds(sql`o`, day)})`
    : undefined,
  space
    ? sql`EXISTS (SELECT FROM hubs."HubSpace" AS s WHERE s."hubId" = h.id
        AND s."spaceId" = ${foreignIdOf('space', space, 'Space', 'spc')} AND ${holds(sql`s`, day)})`
    : undefined,
  service
    ? sql`EXISTS (SELECT FROM hubs."HubService" AS v WHERE v."hubId" = h.id
        AND v.kind::text = ANY(${service}) AND ${holds(sql`v`, day)})`
    : undefined,
];
