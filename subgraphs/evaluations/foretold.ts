import { toDay } from '@cdw/kernel/days.ts';
import { lastDayOf, type PartialDate } from '@cdw/kernel/partial-date.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import type { Tables } from './snapshots.ts';

type Work = { readonly key: string; readonly title: string; readonly publishedOn: PartialDate | null };

/** Why a work cannot state a figure of a period that begins on a day: it was published before; nothing where it can. */
export function foretoldFault(firstDay: Date, works: readonly Omit<Work, 'key'>[]): string | undefined {
  const early = works.find(({ publishedOn }) => publishedOn !== null && lastDayOf(publishedOn) < toDay(firstDay));
  return (
    early &&
    `"${early.title.slice(0, 80)}" was published in ${early.publishedOn}, before the period begins, so it cannot state what came of it. Give the work that does, or correct the dates; what a work aims at is given as a target.`
  );
}

type Claim = { readonly path: string; readonly firstDay: Date; readonly sourceKeys: readonly string[] };

/** Notes the figures of a time that came after the publication of a work that is said to state them. */
export async function noteForetold(tables: Tables, faults: Faults, claims: readonly Claim[]): Promise<void> {
  const keys = [...new Set(claims.flatMap(({ sourceKeys }) => sourceKeys))];
  const works = await tables.source.findMany({
    where: { key: { in: keys } },
    select: { key: true, title: true, publishedOn: true },
  });
  for (const { path, firstDay, sourceKeys } of claims) {
    const fault = foretoldFault(
      firstDay,
      works.filter(({ key }) => sourceKeys.includes(key)),
    );
    if (fault) faults.add(`${path}.from`, 'INVALID', fault);
  }
}
