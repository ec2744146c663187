import { sqltag as sql } from '@prisma/client/runtime/client';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { REBUILD_MILLISECONDS_MAX, SUBJECTS_ROLLED_UP_AT_ONCE_MAX } from '../limits.ts';
import { KEYS } from './differences.ts';

type Changed = { readonly changed: number | null };

/** Brings every roll-up to what the observations say, beside running writers. Answers how many rows were wrong. */
export async function rebuildRollups(db: PrismaClient): Promise<number> {
  const subjects = await db.$queryRaw<{ subject: string }[]>(
    sql`SELECT "subjectId" AS subject FROM evaluations."Observation" UNION SELECT "subjectId" FROM evaluations."SubjectRollup"`,
  );
  const changed = await rebuildSubjects(
    db,
    subjects.map(({ subject }) => subject),
  );
  return changed + (await rebuildSums(db));
}

/** Those of some subjects, a few at a time, under the locks that writers take. */
export async function rebuildSubjects(db: PrismaClient, subjects: readonly string[]): Promise<number> {
  let changed = 0;
  for (let first = 0; first < subjects.length; first += SUBJECTS_ROLLED_UP_AT_ONCE_MAX) {
    const some = subjects.slice(first, first + SUBJECTS_ROLLED_UP_AT_ONCE_MAX);
    const [row] = await db.$queryRaw<Changed[]>(
      sql`SELECT evaluations.roll_up(array_agg(k.subject), array_agg(k.indicator), array_agg(k.year)) AS changed
        FROM (${KEYS}) AS k WHERE k.subject = ANY(${some}::text[])`,
    );
    changed += row?.changed ?? 0;
  }
  return changed;
}

/** Writers wait meanwhile: they add to the sums before they change what is summed, so here either both are seen or none. */
const rebuildSums = (db: PrismaClient): Promise<number> =>
  db.$transaction(
    async (tables) => {
      await tables.$executeRaw(sql`LOCK TABLE evaluations."IndicatorRollup" IN SHARE ROW EXCLUSIVE MODE`);
      const [row] = await tables.$queryRaw<Changed[]>(
        sql`SELECT evaluations.add_to_rollups(ARRAY(SELECT ROW(d.*)::evaluations."IndicatorRollup"
          FROM evaluations."IndicatorRollupDifference" AS d)) AS changed`,
      );
      return row?.changed ?? 0;
    },
    { timeout: REBUILD_MILLISECONDS_MAX },
  );
