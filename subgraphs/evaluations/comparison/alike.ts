import type { Day } from '@cdw/kernel/days.ts';
import type { PartialDate } from '@cdw/kernel/partial-date.ts';
import type { Decimal } from '@prisma/client/runtime/client';
import type { ComparedSpace } from '../judging/all-spaces.ts';

export type Criterion = 'KIND' | 'RURAL' | 'SIZE' | 'AGE';

/** From how many workplaces, and from how many whole years at the end of a year, a new class of size or age begins. */
const SIZES_FROM = [20, 50];
const AGES_FROM = [3, 6];

/** In which class a space falls by a criterion in a year, by what is known on a day; null where that is not known. */
export function classBy(
  criterion: Criterion,
  { kind, openedOn, municipality }: ComparedSpace,
  workplaces: Decimal | undefined,
  { year, day }: { readonly year: number; readonly day: Day },
): string | null {
  switch (criterion) {
    case 'KIND':
      return kind;
    case 'RURAL': {
      const known = (municipality?.ruralClassifications ?? []).filter((one) => one.year <= yearOf(day));
      return known.sort((a, b) => b.year - a.year)[0]?.class ?? null;
    }
    case 'SIZE':
      return workplaces ? classOf(workplaces.toNumber(), SIZES_FROM) : null;
    case 'AGE':
      return openedOn && yearOf(openedOn) <= year ? classOf(year - yearOf(openedOn), AGES_FROM) : null;
  }
}

const classOf = (value: number, from: readonly number[]): string => `${from.filter((start) => value >= start).length}`;

const yearOf = (date: PartialDate | Day): number => Number(date.slice(0, 4));
