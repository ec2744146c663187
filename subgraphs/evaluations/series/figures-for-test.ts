import { type Day, fromDay } from '@cdw/kernel/days.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { validity } from '@cdw/kernel/validity.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';

export const VISITS = seededId('ind', 'visits');
const SHARE = seededId('ind', 'occupancy-rate');

/** Figures made up for this test, of spaces that do not exist. */
const FIGURES: [
  id: string,
  space: string,
  indicator: string,
  from: string,
  through: string,
  value: string,
  more?: object,
][] = [
  ['jan', 'a', VISITS, '2031-01', '2031-01', '10'],
  ['feb', 'a', VISITS, '2031-02', '2031-02', '20', { valueMax: '25', qualifier: 'BETWEEN' }],
  ['a-day', 'a', VISITS, '2031-02-03', '2031-02-03', '3', { knownFrom: fromDay('2032-12-31' as Day) }],
  ['may', 'a', VISITS, '2031-05', '2031-05', '40'],
  ['may-later', 'a', VISITS, '2031-05', '2031-05', '50', { knownFrom: fromDay('2032-12-31' as Day) }],
  ['nine-months', 'a', VISITS, '2032-01', '2032-09', '900'],
  ['one-month', 'a', VISITS, '2032-01', '2032-01', '90'],
  ['two-years', 'a', VISITS, '2033', '2034', '7'],
  ['draft', 'a', VISITS, '2033', '2033', '7', { status: 'DRAFT' }],
  ['share-jan', 'a', SHARE, '2031-01', '2031-01', '0.5', { sampleSize: 10 }],
  ['share-feb', 'a', SHARE, '2031-02', '2031-02', '0.6', { sampleSize: 10 }],
  ['share-year', 'b', SHARE, '2031', '2031', '0.9', { sampleSize: 60 }],
  ['share-year-small', 'b', SHARE, '2031', '2031', '0.1', { sampleSize: 6 }],
  ['visits-year', 'b', VISITS, '2031', '2031', '1000'],
  ['wrong', 'b', VISITS, '2035', '2035', '7', { status: 'SUPERSEDED' }],
  ['right', 'b', VISITS, '2035', '2035', '8', { supersedesId: 'obs_wrong', knownFrom: fromDay('2036-12-31' as Day) }],
];

export async function recordMadeUpFigures(db: PrismaClient): Promise<void> {
  await db.observation.createMany({
    data: FIGURES.map(([id, space, indicatorId, validFrom, validThrough, value, more]) => ({
      id: `obs_${id}`,
      indicatorId,
      subjectKind: 'SPACE' as const,
      subjectId: `spc_${space}`,
      ...validity({ validFrom, validThrough }),
      value,
      qualifier: 'EXACT' as const,
      status: 'PUBLISHED' as const,
      knownFrom: fromDay('2031-06-30' as Day),
      sourceKeys: [],
      ...more,
    })),
  });
}
