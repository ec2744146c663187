import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import type { Tables } from './snapshots.ts';

/** By what a figure is the same as another one, and at which path of an input it stands. */
export type Claim = {
  readonly path: string;
  readonly subjectId: string;
  readonly indicatorId: string;
  readonly firstDay: Date;
  readonly lastDay: Date;
  readonly sourceKeys: readonly string[];
};

const MEND = 'Two sources that disagree are two figures; what one source states is given once, and then corrected.';

/** Notes each figure that the same source states twice: among those given, or beside what the tables hold. */
export async function noteTaken(
  tables: Tables,
  faults: Faults,
  claims: readonly Claim[],
  except: readonly string[] = [],
): Promise<void> {
  for (const { path, other } of twins(claims)) {
    faults.add(path, 'TAKEN', `is given for the same period, and by the same source, as ${other}. ${MEND}`);
  }
  const found = await tables.$queryRaw<{ path: string; id: string }[]>(sql`SELECT c.path, o.id
    FROM jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) AS c
      (path text, "subjectId" text, "indicatorId" text, "firstDay" date, "lastDay" date, "sourceKeys" text[])
    JOIN evaluations."Observation" AS o ON o."subjectId" = c."subjectId" AND o."indicatorId" = c."indicatorId"
      AND o."firstDay" = c."firstDay" AND o."lastDay" = c."lastDay" AND o."sourceKeys" && c."sourceKeys"
    WHERE o.status IN ('DRAFT', 'SUBMITTED', 'PUBLISHED') AND o.id <> ALL(${[...except]}::text[])`);
  for (const { path, id } of found) {
    faults.add(path, 'TAKEN', `is known already for that period by the same source, as ${id}. ${MEND}`);
  }
}

function twins(claims: readonly Claim[]): { path: string; other: string }[] {
  const sameThing = ({ subjectId, indicatorId, firstDay, lastDay }: Claim) =>
    [subjectId, indicatorId, firstDay.getTime(), lastDay.getTime()].join(' ');
  return [...Map.groupBy(claims, sameThing).values()].flatMap((group) =>
    group.flatMap(({ path, sourceKeys }, place) => {
      const before = group.slice(0, place).find((other) => other.sourceKeys.some((key) => sourceKeys.includes(key)));
      return before ? [{ path, other: before.path }] : [];
    }),
  );
}
