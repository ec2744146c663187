import { toDay } from '@cdw/kernel/days.ts';
import type { Decimal } from '@prisma/client/runtime/client';
import { type Choice, chosen } from '../judging/chosen.ts';
import type { KnownFigure } from '../judging/known-figures.ts';
import { lineThrough, mean } from '../judging/least-squares.ts';
import { middleOf } from '../judging/middle.ts';

/** By how much a month of the year lies above or below the mean. */
export type SeasonalMonth = { readonly month: number; readonly difference: Decimal };

export type Occupancy = {
  /** What counts of each period, the earliest first; a period that holds others is left out. */
  readonly choices: readonly Choice<KnownFigure>[];
  readonly trendPerYear: Decimal | null;
  readonly seasonality: readonly SeasonalMonth[];
};

/** Two of each month at least: with one, a season cannot be told from a change. */
const SEASON_MONTHS_MIN = 24;

/** How occupancy changes over time, where there is enough to say so. */
export function occupancyOf(figures: readonly KnownFigure[]): Occupancy {
  const dated = figures.filter(({ validFrom, validThrough }) => validFrom && validThrough);
  const finest = dated.filter((figure) => !dated.some((other) => holds(figure, other)));
  const periods = Map.groupBy(finest, ({ firstDay, lastDay }) => `${toDay(firstDay)} ${toDay(lastDay)}`);
  const choices = [...periods].sort(([a], [b]) => a.localeCompare(b)).map(([, some]) => chosen(some));
  const used = choices.flatMap((choice) => choice.used ?? []);
  const line = lineThrough(used.map((figure) => ({ at: middleOf(figure), value: figure.value })));
  return { choices, trendPerYear: line?.slope ?? null, seasonality: seasonalityOf(used.filter(isMonth)) };
}

function seasonalityOf(months: readonly KnownFigure[]): SeasonalMonth[] {
  if (months.length < SEASON_MONTHS_MIN) return [];
  const level = mean(months.map(({ value }) => value));
  const byMonth = Map.groupBy(months, ({ firstDay }) => firstDay.getUTCMonth() + 1);
  return [...byMonth]
    .sort(([a], [b]) => a - b)
    .map(([month, some]) => ({ month, difference: mean(some.map(({ value }) => value)).minus(level) }));
}

const isMonth = ({ firstDay, lastDay }: KnownFigure): boolean => {
  const next = new Date(Date.UTC(firstDay.getUTCFullYear(), firstDay.getUTCMonth() + 1, 0));
  return firstDay.getUTCDate() === 1 && next.getTime() === lastDay.getTime();
};

/** Whether a period holds another one, and more. */
const holds = (a: KnownFigure, b: KnownFigure): boolean =>
  a.firstDay <= b.firstDay && b.lastDay <= a.lastDay && (a.firstDay < b.firstDay || b.lastDay < a.lastDay);
