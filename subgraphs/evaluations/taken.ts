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

/** A figure of an input that is there already, as an observation. */
export type Found = { readonly path: string; readonly id: string };

type Beside = {
  /** What may be there: what is corrected. */
  readonly except?: readonly string[];
  /** Those that say the very same as what is there. */
  readonly sameOf?: (found: readonly Found[]) => Promise<readonly Found[]>;
};

const MEND = 'Two sources that disagree are two figures; what one source states is given once, and then corrected.';

/** Notes each figure that the same source states twice: among those given, or beside what the tables hold. */
export async function noteTaken(
  tables: Tables,
  faults: Faults,
  claims: readonly Claim[],
  { except = [], sameOf = async () => [] }: Beside = {},
): Promise<void> {
  for (const { path, other } of twins(claims)) {
    faults.add(path, 'TAKEN', `is given for the same period, and by the same source, as ${other}. ${MEND}`);
  }
  const found = await tables.$queryRaw<Found[]>(sql`SELECT c.path, o.id
    FROM jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) AS c
      (path text, "subjectId" text, "indicatorId" text, "firstDay" date, "lastDay" date, "sourceKeys" text[])
    JOIN evaluations."Observation" AS o ON o."subjectId" = c."subjectId" AND o."indicatorId" = c."indicatorId"
      AND o."firstDay" = c."firstDay" AND o."lastDay" = c."lastDay" AND o."sourceKeys" && c."sourceKeys"
    WHERE o.status IN ('DRAFT', 'SUBMITTED', 'PUBLISHED') AND o.id <> ALL(${[...except]}::text[])`);
  const same = new Set(await sameOf(found));
  for (const one of found) {
    const { path, id } = one;
    if (same.has(one)) faults.add(path, 'NO_CHANGE', `is known already, exactly so, as ${id}. Leave it out.`, id);
    else faults.add(path, 'TAKEN', `is known already for that period by the same source, as ${id}. ${MEND}`, id);
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
