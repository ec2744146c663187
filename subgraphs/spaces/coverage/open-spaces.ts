import type { Day } from '@cdw/kernel/days.ts';
import { holds } from '@cdw/kernel/holding.ts';
import { allOf } from '@cdw/kernel/selection.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import type { Context } from '../context.ts';
import type { Point } from '../distance.ts';
import type { SpaceStatus } from '../generated/prisma/client.ts';
import { spacesSelection } from '../spaces-selection.ts';
import type { SpaceFilter } from '../types/space-filter.ts';

type Row = {
  readonly id: string;
  readonly status: SpaceStatus | null;
  readonly confirmedOn: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly validFrom: string | null;
  readonly validThrough: string | null;
  readonly sourceKeys: string[] | null;
};

/** A space that is open on a day, where it is, and what states that it is open. */
export type OpenSpace = Row & Point;

/** One of the places at which a space is. */
export type Site = Point & { readonly id: string };

export type OpenSpaces = {
  readonly open: readonly OpenSpace[];
  /** All places at which they are. */
  readonly sites: readonly Site[];
  /** Spaces of which it is not known whether they are open, or where they are. */
  readonly unknownCount: number;
  /** Spaces of which it is known whether they are open. */
  readonly knownCount: number;
};

/** Which spaces of some kinds, and of a network, are open on a day, and at which sites, as far as sources tell. */
export async function openSpaces(
  { db, lists }: Context,
  filter: Pick<typeof SpaceFilter.$inferInput, 'kind' | 'network'>,
  day: Day,
): Promise<OpenSpaces> {
  const { from, where, namings = [] } = spacesSelection(filter, undefined, day, undefined);
  const rows = await db.$queryRaw<Row[]>(
    sql`SELECT s.id, t.status::text AS status, t."confirmedOn", t."validFrom", t."validThrough", t."sourceKeys", p.latitude, p.longitude
      FROM ${from} WHERE ${allOf(where)} ORDER BY s.id`,
  );
  if (rows.length === 0) await lists.named.refuseUnknown(namings);
  const known = rows.filter(isKnown);
  const open = known.filter((row): row is OpenSpace => row.status === 'OPEN');
  return {
    open,
    sites: [...open, ...(await furtherSites(open, day, db))],
    knownCount: known.length,
    unknownCount: rows.length - known.length,
  };
}

/** The sites of some spaces beside their main ones. */
const furtherSites = (open: readonly OpenSpace[], day: Day, db: Context['db']): Promise<Site[]> =>
  db.$queryRaw(
    sql`SELECT p."spaceId" AS id, p.latitude, p.longitude FROM spaces."Premises" AS p
      WHERE NOT p."isMain" AND ${holds(sql`p`, day)} AND p."spaceId" = ANY(${open.map(({ id }) => id)}::text[])`,
  );

/** Where a space is matters only where it is open. */
const isKnown = ({ status, latitude }: Row): boolean => (status === 'OPEN' ? latitude !== null : status !== null);
