import type { Day } from '@cdw/kernel/days.ts';
import { holds } from '@cdw/kernel/holding.ts';
import { allOf } from '@cdw/kernel/selection.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import type { Context } from '../context.ts';
import type { Point } from '../distance.ts';
import type { CoordinatePrecision, Facility, RuralClass } from '../generated/prisma/client.ts';
import { hoursOpenAt } from '../spaces-page.ts';
import { spacesSelection } from '../spaces-selection.ts';
import type { SpaceFilter } from '../types/space-filter.ts';

/** What a space brings to a rapprochement, as far as sources tell. */
export type PlacedSpace = Point & {
  readonly id: string;
  readonly precision: CoordinatePrecision;
  readonly municipalityNis: string;
  readonly ruralClass: RuralClass | null;
  readonly operatorId: string | null;
  readonly facilities: readonly Facility[];
  readonly openingHours: string | null;
  readonly sourceKeys: string[];
  readonly hoursSourceKeys: string[] | null;
  readonly placeSourceKeys: string[];
  readonly operatorSourceKeys: string[] | null;
  readonly ruralSourceKeys: string[] | null;
};

const NOT_CLOSED = ['OPEN', 'PLANNED', 'UNKNOWN'] as const;

/** The spaces that meet a filter on a day and are not known to be closed, each with what counts in a rapprochement. */
export async function placedSpaces(
  filter: typeof SpaceFilter.$inferInput,
  day: Day,
  context: Context,
): Promise<PlacedSpace[]> {
  const status = filter.status?.length ? filter.status : [...NOT_CLOSED];
  const hours = filter.openAt ? await hoursOpenAt(filter.openAt, context) : undefined;
  const { from, where, namings = [] } = spacesSelection({ ...filter, status }, undefined, day, hours);
  const placed = await context.db.$queryRaw<PlacedSpace[]>(
    sql`SELECT s.id, s.facilities::text[] AS facilities, s."sourceKeys", h."openingHours", h."sourceKeys" AS "hoursSourceKeys",
        p.latitude, p.longitude, p.precision::text AS precision, p."municipalityNis", p."sourceKeys" AS "placeSourceKeys",
        o."organisationId" AS "operatorId", o."sourceKeys" AS "operatorSourceKeys",
        c.class::text AS "ruralClass", c."sourceKeys" AS "ruralSourceKeys"
      FROM ${from}
      LEFT JOIN spaces."SpaceOpeningHours" AS h ON h."spaceId" = s.id AND ${holds(sql`h`, day)}
      LEFT JOIN LATERAL (SELECT o."organisationId", o."sourceKeys" FROM spaces."SpaceOperator" AS o
        WHERE o."spaceId" = s.id AND o.role = 'OPERATOR' AND ${holds(sql`o`, day)}
        ORDER BY o."firstDay", o.id LIMIT 1) AS o ON TRUE
      LEFT JOIN spaces."RuralClassification" AS c ON c."municipalityNis" = p."municipalityNis" AND c.method = 'OECD'
        AND c.year = (SELECT max(y.year) FROM spaces."RuralClassification" AS y WHERE y.method = 'OECD')
      WHERE ${allOf(where)} AND p.latitude IS NOT NULL ORDER BY s.id`,
  );
  if (placed.length === 0) await context.lists.named.refuseUnknown(namings);
  return placed;
}
