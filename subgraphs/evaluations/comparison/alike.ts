import type { Day } from '@cdw/kernel/days.ts';
import { firstDayOf } from '@cdw/kernel/partial-date.ts';
import type { Decimal } from '@prisma/client/runtime/client';
import type { ComparedSpace } from '../judging/all-spaces.ts';

export type Criterion = 'KIND' | 'RURAL' | 'SIZE' | 'AGE';

/** From how many workplaces, and from how many whole years, a new class of size or age begins. */
const SIZES_FROM = [20, 50];
const AGES_FROM = [3, 6];

/** In which class a space falls by a criterion on a day; null where that is not known. */
export function classBy(
  criterion: Criterion,
  { kind, openedOn, municipality }: ComparedSpace,
  workplaces: Decimal | null,
  day: Day,
): string | null {
  const year = Number(day.slice(0, 4));
  switch (criterion) {
    case 'KIND':
      return kind;
    case 'RURAL': {
      const known = (municipality?.ruralClassifications ?? []).filter((one) => one.year <= year);
      return known.sort((a, b) => b.year - a.year)[0]?.class ?? null;
    }
    case 'SIZE':
      return workplaces && classOf(workplaces.toNumber(), SIZES_FROM);
    case 'AGE':
      return openedOn && firstDayOf(openedOn) <= day ? classOf(ageOn(firstDayOf(openedOn), day), AGES_FROM) : null;
  }
}

const classOf = (value: number, from: readonly number[]): string => `${from.filter((start) => value >= start).length}`;

/** Whole years between two days. */
const ageOn = (opened: Day, day: Day): number =>
  Number(day.slice(0, 4)) - Number(opened.slice(0, 4)) - (day.slice(5) < opened.slice(5) ? 1 : 0);
