import { type Day, fromDay } from '@cdw/kernel/days.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import type { Tested } from '@cdw/kernel/testing.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import type { Context } from './context.ts';
import type { Prisma } from './generated/prisma/client.ts';

/** A made-up figure, of one test only. */
export type MadeUp = Partial<Prisma.ObservationUncheckedCreateInput> & {
  readonly indicator: string;
  readonly period: string;
  readonly value: string;
  readonly knownOn?: string;
};

/** Writes made-up figures that are published, and known from the end of 2014 when it is not said from when. */
export async function makeUp(
  tested: Tested,
  subject: Pick<Prisma.ObservationUncheckedCreateInput, 'subjectId' | 'subjectKind'>,
  figures: readonly MadeUp[],
): Promise<string[]> {
  const { db } = tested.subgraph().createContext() as Context;
  const rows = figures.map(({ indicator, period, knownOn = '2014-12-31', ...more }) => ({
    id: newId('obs'),
    indicatorId: seededId('ind', indicator),
    ...subject,
    ...validity({ validFrom: period, validThrough: period }),
    qualifier: 'EXACT' as const,
    status: 'PUBLISHED' as const,
    knownFrom: fromDay(knownOn as Day),
    sourceKeys: ['pw-72821'],
    ...more,
  }));
  await db.observation.createMany({ data: rows });
  return rows.map(({ id }) => id);
}
