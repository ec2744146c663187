import { type Day, fromDay } from '@cdw/kernel/days.ts';
import { badUserInput } from '@cdw/kernel/errors.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import type { Order, Selection } from '@cdw/kernel/selection.ts';
import { join, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import { boxAround, kilometresTo } from './distance.ts';
import type { SpaceFilter, SpaceOrder } from './types/space-filter.ts';

type Filter = typeof SpaceFilter.$inferInput;
type OrderBy = typeof SpaceOrder.$inferInput;

const RADIUS_KM_MAX = 500;

const CAPACITY = sql`coalesce(p."capacityPersons", p."workplaceCount", 0)`;

/** Each space once, with its main site, municipality and status on a day. */
const from = (day: Day): Sql => sql`spaces."Space" AS s
  LEFT JOIN spaces."Premises" AS p ON p."spaceId" = s.id AND p."isMain" AND ${holds(sql`p`, day)}
  LEFT JOIN spaces."Municipality" AS m ON m.nis = p."municipalityNis"
  LEFT JOIN spaces."SpaceStatusPeriod" AS t ON t."spaceId" = s.id AND ${holds(sql`t`, day)}`;

/** That a dated row holds on a day. */
export const holds = (row: Sql, day: Day): Sql =>
  sql`${row}."firstDay" <= ${fromDay(day)}::date AND ${row}."lastDay" >= ${fromDay(day)}::date`;

/** The spaces that meet a filter on a day, in an order. Hours were matched before, since only code can read them. */
export function spacesSelection(
  filter: Filter,
  orderBy: OrderBy | null | undefined,
  day: Day,
  hoursOpen: readonly string[] | undefined,
): Selection {
  return {
    from: from(day),
    id: sql`s.id`,
    where: [...ofTheSpace(filter, hoursOpen), ...ofItsRelations(filter, day), ...ofItsPlace(filter)],
    order: orderOf(filter, orderBy),
    facets: facetsOn(day),
  };
}

const facetsOn = (day: Day): NonNullable<Selection['facets']> => ({
  kind: { value: sql`s.kind` },
  status: { value: sql`coalesce(t.status::text, 'UNKNOWN')` },
  province: { value: sql`m."provinceNis"` },
  municipality: { value: sql`p."municipalityNis"` },
  network: {
    value: sql`fm."networkId"`,
    joins: sql`JOIN spaces."Membership" AS fm ON fm."spaceId" = s.id AND ${holds(sql`fm`, day)}`,
  },
  operator: {
    value: sql`fo."organisationId"`,
    joins: sql`JOIN spaces."SpaceOperator" AS fo ON fo."spaceId" = s.id AND fo.role = 'OPERATOR' AND ${holds(sql`fo`, day)}`,
  },
  facility: { value: sql`ff.facility`, joins: sql`CROSS JOIN LATERAL unnest(s.facilities) AS ff(facility)` },
});

function orderOf({ near }: Filter, orderBy: OrderBy | null | undefined): Order {
  const { field, direction } = orderBy ?? { field: near ? ('DISTANCE' as const) : ('NAME' as const) };
  const isDescending = direction === 'DESC';
  const name = `${field}_${isDescending ? 'DESC' : 'ASC'}`;
  if (field === 'NAME') return { name, isDescending, by: sql`s."sortName"` };
  if (field === 'OPENED_ON') return { name, isDescending, by: sql`s."openedFirstDay"` };
  if (field === 'CAPACITY') return { name, isDescending, by: CAPACITY };
  if (near) return { name, isDescending, by: kilometresTo(sql`p`, near.point) };
  throw badUserInput('To order by DISTANCE, say from where: give `filter.near`.', 'orderBy.field');
}

const ofTheSpace = (
  { kind, facilities, text }: Filter,
  hoursOpen: readonly string[] | undefined,
): (Sql | undefined)[] => [
  kind ? sql`s.kind::text = ANY(${kind})` : undefined,
  facilities && facilities.length > 0 ? sql`s.facilities @> ${facilities}::text[]::spaces."Facility"[]` : undefined,
  hoursOpen ? sql`s."openingHours" = ANY(${[...hoursOpen]})` : undefined,
  holdsText(sql`s."searchText"`, text),
];

const ofItsRelations = ({ status, network, operator, capacityAtLeast }: Filter, day: Day): (Sql | undefined)[] => [
  status ? sql`coalesce(t.status::text, 'UNKNOWN') = ANY(${status})` : undefined,
  capacityAtLeast ? sql`${CAPACITY} >= ${capacityAtLeast}` : undefined,
  network
    ? sql`EXISTS (SELECT FROM spaces."Membership" AS b JOIN spaces."Network" AS n ON n.id = b."networkId"
        WHERE b."spaceId" = s.id AND ${holds(sql`b`, day)} AND (n.id = ${network} OR n.slug = ${network}))`
    : undefined,
  operator
    ? sql`EXISTS (SELECT FROM spaces."SpaceOperator" AS o JOIN spaces."Organisation" AS g ON g.id = o."organisationId"
        WHERE o."spaceId" = s.id AND o.role = 'OPERATOR' AND ${holds(sql`o`, day)} AND (g.id = ${operator} OR g.slug = ${operator}))`
    : undefined,
];

const ofItsPlace = ({ municipality, postalCode, province, rural, near, within }: Filter): (Sql | undefined)[] => [
  municipality ? sql`p."municipalityNis" = ${municipality}` : undefined,
  postalCode
    ? sql`(p."postalCode" = ${postalCode} OR (p."postalCode" IS NULL AND m."postalCodes" @> ARRAY[${postalCode}]))`
    : undefined,
  province ? sql`m."provinceNis" = ${province}` : undefined,
  rural ? isClassified(rural) : undefined,
  near ? isNear(near) : undefined,
  within ? isWithin(within) : undefined,
];

/** The municipality `m` is of one of the classes, by the method and in the year. */
export const isClassified = ({ method, year, class: classes }: NonNullable<Filter['rural']>): Sql =>
  sql`EXISTS (SELECT FROM spaces."RuralClassification" AS c WHERE c."municipalityNis" = m.nis AND c.method::text = ${method}
    AND c.class::text = ANY(${classes ?? ['RURAL']}) AND c.year = ${
      year ?? sql`(SELECT max(y.year) FROM spaces."RuralClassification" AS y WHERE y.method::text = ${method})`
    })`;

function isNear({ point, radiusKm }: NonNullable<Filter['near']>): Sql {
  if (!(radiusKm > 0 && radiusKm <= RADIUS_KM_MAX)) {
    throw badUserInput(
      `\`radiusKm\` is ${radiusKm}, but must be above 0 and at most ${RADIUS_KM_MAX}.`,
      'filter.near.radiusKm',
    );
  }
  return sql`${inBox(boxAround(point, radiusKm))} AND ${kilometresTo(sql`p`, point)} <= ${radiusKm}::float8`;
}

function isWithin(box: NonNullable<Filter['within']>): Sql {
  if (box.south <= box.north && box.west <= box.east) return inBox(box);
  throw badUserInput(
    'The box is empty: `south` must not lie north of `north`, nor `west` east of `east`. Exchange the edges.',
    'filter.within',
  );
}

const inBox = (box: { south: number; west: number; north: number; east: number }): Sql =>
  join(
    [
      sql`p.latitude BETWEEN ${box.south}::float8 AND ${box.north}::float8`,
      sql`p.longitude BETWEEN ${box.west}::float8 AND ${box.east}::float8`,
    ],
    ' AND ',
  );
