import { type Day, fromDay, toDay } from '@cdw/kernel/days.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { type Days, validity } from '@cdw/kernel/validity.ts';
import { Decimal } from '@prisma/client/runtime/client';
import type { ObservationQualifier, ObservationStatus } from '../generated/prisma/client.ts';
import { sum } from '../judging/least-squares.ts';
import { countOfDays } from './steps.ts';

/** A made-up figure of a space in a part of 2041. */
export type MadeUpFigure = {
  readonly space: string;
  readonly period: string;
  readonly value: number;
  readonly qualifier: ObservationQualifier;
  readonly sampleSize: number | null;
  readonly knownFrom: Day;
  /** From when it is known that it was wrong. */
  readonly correctedFrom: Day | null;
};

type Row = Days & {
  readonly id: string;
  readonly value: number;
  readonly qualifier: ObservationQualifier;
  readonly sampleSize: number | null;
  readonly knownFrom: Date;
  readonly supersedesId: string | null;
};

/** A figure, and where it was wrong the one that corrects it, which says nothing of any year that is asked for. */
export function rowsOf(
  { space, period, knownFrom, correctedFrom, ...figures }: MadeUpFigure,
  slug: string,
  place: number,
) {
  const [validFrom, validThrough] = period.split(' ').map((part) => `2041-${part}`) as [string, string];
  const row = {
    ...figures,
    id: `obs_made-up-${place}`,
    indicatorId: seededId('ind', slug),
    subjectKind: 'SPACE' as const,
    subjectId: space,
    ...validity({ validFrom, validThrough }),
    status: 'PUBLISHED' as ObservationStatus,
    supersedesId: null,
    knownFrom: fromDay(knownFrom),
    sourceKeys: [],
  };
  if (!correctedFrom) return [row];
  const corrected = { id: `${row.id}-corrected`, supersedesId: row.id, knownFrom: fromDay(correctedFrom) };
  return [
    { ...row, status: 'SUPERSEDED' as ObservationStatus },
    { ...row, ...validity({ validFrom: '2043', validThrough: '2043' }), ...corrected },
  ];
}

/** The figures that count in a step on a day, found one by one. */
function counted(rows: readonly Row[], step: Days, on: Day): Row[] {
  const isKnown = (row: Row) => toDay(row.knownFrom) <= on;
  const isRight = (row: Row) => !rows.some((other) => other.supersedesId === row.id && isKnown(other));
  const within = rows.filter(
    (row) => row.firstDay >= step.firstDay && row.lastDay <= step.lastDay && isKnown(row) && isRight(row),
  );
  const ranked = within.sort(
    (a, b) =>
      countOfDays(b) - countOfDays(a) ||
      Number(b.qualifier === 'EXACT') - Number(a.qualifier === 'EXACT') ||
      b.knownFrom.getTime() - a.knownFrom.getTime() ||
      (b.sampleSize ?? -1) - (a.sampleSize ?? -1) ||
      (a.id < b.id ? -1 : 1),
  );
  const overlaps = (a: Row, b: Row) => a.firstDay <= b.lastDay && b.firstDay <= a.lastDay;
  return ranked.filter((row, place) => !ranked.slice(0, place).some((other) => overlaps(row, other)));
}

/** The value of a step on a day, from the figures one by one; null where there is none. */
export function naiveValue(rows: readonly Row[], step: Days, on: Day, isSum: boolean): Decimal | null {
  const figures = counted(rows, step, on);
  if (figures.length === 0) return null;
  if (isSum) return sum(figures.map(({ value }) => new Decimal(value)));
  const weighted = sum(figures.map((row) => new Decimal(row.value).times(countOfDays(row))));
  return weighted.div(figures.reduce((days, row) => days + countOfDays(row), 0)).toDecimalPlaces(6);
}
