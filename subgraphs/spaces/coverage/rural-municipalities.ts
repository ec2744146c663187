import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { Context } from '../context.ts';
import type { Point } from '../distance.ts';
import type { RuralMethod } from '../generated/prisma/client.ts';

export type RuralMunicipality = Point & {
  readonly nis: string;
  /** Inhabitants in the year asked for; null where that year has no figure. */
  readonly population: number | null;
  readonly classifiedBy: string[];
  readonly countedBy: string[];
};

export type Classified = {
  /** The year of the figures; null where the method has none at all. */
  readonly year: number | null;
  readonly rural: readonly RuralMunicipality[];
  readonly municipalityCount: number;
  /** Municipalities of which the method says nothing in that year. */
  readonly unclassifiedCount: number;
};

/** What a method says of the municipalities of a territory in a year: the most recent one where none is given. */
export async function ruralMunicipalities(
  { db }: Context,
  method: RuralMethod,
  asked: number | null | undefined,
  territory: Sql,
): Promise<Classified> {
  const latest =
    asked ?? (await db.ruralClassification.aggregate({ where: { method }, _max: { year: true } }))._max.year;
  const rows = await db.$queryRaw<(RuralMunicipality & { class: string | null })[]>(
    sql`SELECT m.nis, m.latitude, m.longitude, c.class::text AS class, c."sourceKeys" AS "classifiedBy",
        CASE WHEN m."populationYear" = ${latest}::int THEN m.population END AS population, m."sourceKeys" AS "countedBy"
      FROM spaces."Municipality" AS m LEFT JOIN spaces."RuralClassification" AS c
        ON c."municipalityNis" = m.nis AND c.method = ${method}::spaces."RuralMethod" AND c.year = ${latest}::int
      WHERE ${territory} ORDER BY m.nis`,
  );
  return {
    year: latest,
    rural: rows.filter((row) => row.class === 'RURAL'),
    municipalityCount: rows.length,
    unclassifiedCount: rows.filter((row) => row.class === null).length,
  };
}
