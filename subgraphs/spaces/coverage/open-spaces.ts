import type { Day } from '@cdw/kernel/days.ts';
import { firstDayOf } from '@cdw/kernel/partial-date.ts';
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

export type OpenSpaces = {
  readonly open: readonly OpenSpace[];
  /** Spaces of which it is not known whether they are open, or where they are. */
  readonly unknownCount: number;
  /** Spaces of which it is known whether they are open. */
  readonly knownCount: number;
};

/**
 * Which spaces of some kinds, and of a network, are open on a day, as far as sources tell; each by its main site. Of a space
 * that opened nobody knows when, it is known only from a day on which a source found it open.
 */
export async function openSpaces(
  { db }: Context,
  filter: Pick<typeof SpaceFilter.$inferInput, 'kind' | 'network'>,
  day: Day,
): Promise<OpenSpaces> {
  const { from, where } = spacesSelection(filter, undefined, day, undefined);
  const rows = await db.$queryRaw<Row[]>(
    sql`SELECT s.id, t.status::text AS status, t."confirmedOn", t."validFrom", t."validThrough", t."sourceKeys", p.latitude, p.longitude
      FROM ${from} WHERE ${allOf(where)} ORDER BY s.id`,
  );
  const known = rows.filter((row) => isKnown(row, day));
  return {
    open: known.filter((row): row is OpenSpace => row.status === 'OPEN'),
    knownCount: known.length,
    unknownCount: rows.length - known.length,
  };
}

function isKnown({ status, validFrom, confirmedOn, latitude }: Row, day: Day): boolean {
  if (status !== 'OPEN') return status !== null;
  const isDated = validFrom !== null || (confirmedOn !== null && firstDayOf(confirmedOn) <= day);
  return isDated && latitude !== null;
}
