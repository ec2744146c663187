import { type Day, today } from '@cdw/kernel/days.ts';
import { badUserInput } from '@cdw/kernel/errors.ts';
import { holds } from '@cdw/kernel/holding.ts';
import { identifierOf, isNamed } from '@cdw/kernel/lookup.ts';
import type { Naming } from '@cdw/kernel/named-in-filter.ts';
import { holdsAllOf, isOneOf, isOneOfOrUnknown } from '@cdw/kernel/one-of.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import { type Order, orderBy, type Selection } from '@cdw/kernel/selection.ts';
import { join, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import { boxAround, kilometresTo } from './distance.ts';
import { RADIUS_KM_MAX } from './limits.ts';
import { MUNICIPALITY, NETWORK, ORGANISATION, PROVINCE, SPACE } from './named.ts';
import { GERMAN_SPEAKING } from './opening-hours.ts';
import type { HoursOpen } from './spaces-page.ts';
import type { SpaceFilter, SpaceOrder } from './types/space-filter.ts';

type Filter = typeof SpaceFilter.$inferInput;
type OrderBy = typeof SpaceOrder.$inferInput;

const CAPACITY = sql`coalesce(p."capacityPersons", p."workplaceCount", 0)`;

/** Each space once, with its main site, municipality and status on a day. */
const from = (day: Day): Sql => sql`spaces."Space" AS s
  LEFT JOIN spaces."Premises" AS p ON p."spaceId" = s.id AND p."isMain" AND ${holds(sql`p`, day)}
  LEFT JOIN spaces."Municipality" AS m ON m.nis = p."municipalityNis"
  LEFT JOIN spaces."SpaceStatusPeriod" AS t ON t."spaceId" = s.id AND ${holds(sql`t`, day)}`;

/** The spaces that meet a filter on a day, in an order. Hours were matched before, since only code can read them. */
export function spacesSelection(
  filter: Filter,
  asked: OrderBy | null | undefined,
  day: Day,
  hoursOpen: HoursOpen | undefined,
): Selection {
  return {
    from: from(day),
    id: sql`s.id`,
    where: [...ofTheSpace(filter, hoursOpen), ...ofItsRelations(filter, day), ...ofItsPlace(filter)],
    order: orderOf(filter, asked),
    facets: facetsOn(day),
    namings: namingsOf(filter),
  };
}

const namingsOf = ({ ids, network, operator, municipality, province }: Filter): Naming[] => [
  { table: SPACE, names: ids, argument: 'filter.ids' },
  { table: NETWORK, names: network, argument: 'filter.network' },
  { table: ORGANISATION, names: operator, argument: 'filter.operator' },
  { table: MUNICIPALITY, names: municipality, argument: 'filter.municipality' },
  { table: PROVINCE, names: province, argument: 'filter.province' },
];

/** A space that is closed on the day is a member of nothing, whatever was agreed until when. */
export const IS_NOT_CLOSED = sql`t.status IS DISTINCT FROM 'CLOSED'`;

const facetsOn = (day: Day): NonNullable<Selection['facets']> => ({
  kind: { value: sql`s.kind` },
  status: { value: sql`coalesce(t.status::text, 'UNKNOWN')` },
  province: { value: sql`m."provinceNis"` },
  municipality: { value: sql`p."municipalityNis"` },
  network: {
    value: sql`fm."networkId"`,
    joins: sql`JOIN spaces."Membership" AS fm ON fm."spaceId" = s.id AND ${holds(sql`fm`, day)} AND ${IS_NOT_CLOSED}`,
  },
  operator: {
    value: sql`fo."organisationId"`,
    joins: sql`JOIN spaces."SpaceOperator" AS fo ON fo."spaceId" = s.id AND fo.role = 'OPERATOR' AND ${holds(sql`fo`, day)}`,
  },
  facility: { value: sql`ff.facility`, joins: sql`CROSS JOIN LATERAL unnest(s.facilities) AS ff(facility)` },
});

const COLUMNS = {
  NAME: { type: 'TEXT', by: sql`s."sortName"` },
  OPENED_ON: { type: 'DAY', by: sql`s."openedFirstDay"` },
  CAPACITY: { type: 'INTEGER', by: CAPACITY },
} as const;

function orderOf({ near }: Filter, asked: OrderBy | null | undefined): Order {
  const { field, direction } = asked ?? { field: near ? ('DISTANCE' as const) : ('NAME' as const) };
  if (field === 'DISTANCE' && near) return orderBy('NUMBER', kilometresTo(sql`p`, near.point), direction);
  if (field !== 'DISTANCE') return orderBy(COLUMNS[field].type, COLUMNS[field].by, direction);
  throw badUserInput('To order by DISTANCE, say from where: give `filter.near`.', 'orderBy.field');
}

const ofTheSpace = (
  { ids, kind, facilities, openAt, text }: Filter,
  hoursOpen: HoursOpen | undefined,
): (Sql | undefined)[] => [
  ids?.length
    ? sql`s.id = ANY(${ids.map((id) => identifierOf({ spc: 'Space' }, id, 'filter.ids'))}::text[])`
    : undefined,
  isOneOf(sql`s.kind`, kind, sql`spaces."SpaceKind"`),
  holdsAllOf(sql`s.facilities`, facilities, sql`spaces."Facility"`),
  openAt && hoursOpen ? isOpen(today(openAt), hoursOpen) : undefined,
  holdsText(sql`s."searchText"`, text),
];

/** In use on a day, with hours that were open then; those of the German-speaking Community follow its school holidays. */
const isOpen = (day: Day, { FR, DE }: HoursOpen): Sql =>
  sql`EXISTS (SELECT FROM spaces."SpaceStatusPeriod" AS u WHERE u."spaceId" = s.id AND u.status = 'OPEN' AND ${holds(sql`u`, day)})
    AND EXISTS (SELECT FROM spaces."SpaceOpeningHours" AS h WHERE h."spaceId" = s.id AND ${holds(sql`h`, day)}
      AND h."openingHours" = ANY(CASE WHEN p."municipalityNis" = ANY(${GERMAN_SPEAKING}) THEN ${[...DE]}::text[] ELSE ${[...FR]}::text[] END))`;

function ofItsRelations({ status, network, operator, capacityAtLeast }: Filter, day: Day): (Sql | undefined)[] {
  const inNetwork = isNamed(sql`b."networkId"`, NETWORK, network, 'filter.network');
  const byOperator = isNamed(sql`o."organisationId"`, ORGANISATION, operator, 'filter.operator');
  return [
    isOneOfOrUnknown(sql`t.status`, status, sql`spaces."SpaceStatus"`),
    capacityAtLeast ? sql`${CAPACITY} >= ${capacityAtLeast}` : undefined,
    inNetwork &&
      sql`EXISTS (SELECT FROM spaces."Membership" AS b WHERE b."spaceId" = s.id AND ${holds(sql`b`, day)} AND ${inNetwork}) AND ${IS_NOT_CLOSED}`,
    byOperator &&
      sql`EXISTS (SELECT FROM spaces."SpaceOperator" AS o
        WHERE o."spaceId" = s.id AND o.role = 'OPERATOR' AND ${holds(sql`o`, day)} AND ${byOperator})`,
  ];
}

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
  sql`EXISTS (SELECT FROM spaces."RuralClassification" AS c WHERE c."municipalityNis" = m.nis
    AND c.method = ${method}::spaces."RuralMethod"
    AND ${isOneOf(sql`c.class`, classes?.length ? classes : ['RURAL'], sql`spaces."RuralClass"`)} AND c.year = ${
      year ??
      sql`(SELECT max(y.year) FROM spaces."RuralClassification" AS y WHERE y.method = ${method}::spaces."RuralMethod")`
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
