import type { Day } from '@cdw/kernel/days.ts';
import type { Judgement, JudgementInput } from '@cdw/kernel/judging/judgement.ts';
import { JUDGEMENT_INPUTS_MAX } from '@cdw/kernel/limits.ts';
import { loadPresent } from '@cdw/kernel/loaders.ts';
import { Decimal } from '@prisma/client/runtime/client';
import { calendarYear, checkYear } from '../calendar-year.ts';
import type { Context } from '../context.ts';
import type { Indicator } from '../generated/prisma/client.ts';
import { naming } from '../judging/figure-inputs.ts';
import type { Subject } from '../subject.ts';
import type { Criterion } from './alike.ts';
import { type Place, placeAmong } from './percentile.ts';
import { FORMULA, lackOf, placed } from './reasons.ts';

/** By what a space is compared with others: an indicator in a calendar year, and what makes others its peers. */
export type Measure = {
  readonly indicator: Indicator;
  readonly year: number | null;
  readonly by: readonly Criterion[];
};

export type Comparison = Judgement<Place> & Measure & { readonly subjectId: string };

/** Where a space stands among those that are like it by some criteria, by an indicator in a year. */
export async function comparison(
  { subjectId }: Subject,
  { indicator, year: asked, by }: Measure,
  day: Day,
  context: Context,
): Promise<Comparison> {
  const { load } = context;
  if (asked !== null) checkYear(asked);
  const year = asked ?? (await load.latestYear.load({ subjectId, code: indicator.code, day }));
  const known = year === null ? [] : await load.comparableSpaces.load({ code: indicator.code, year, by, day });
  const own = known.find((space) => space.subjectId === subjectId);
  const unknown = by.filter((_criterion, place) => own?.classes[place] === null);
  const others = known.filter((space) => space !== own);
  const found = own && unknown.length === 0 ? placeAmong(own, others) : null;
  const value = found && facing(found, indicator);
  // Who is in a group that is too small to be shown is not told either.
  const used = [...(own ? [own] : []), ...(found?.peers ?? [])];
  return {
    subjectId,
    indicator,
    by,
    year,
    value,
    because: value && year !== null ? placed(value, indicator, year) : lackOf(own, unknown),
    inputs: await inputsOf(used, { indicator, year, by }, day, context),
    inputCount: used.reduce((count, { figures }) => count + figures, 0) || 1,
    formula: FORMULA,
    asOf: day,
  };
}

/** The figures of the space itself, then those of its peers: as many as are told. */
async function inputsOf(
  used: readonly Pick<Subject, 'subjectId'>[],
  { indicator: { id: indicatorId, code }, year }: Measure,
  day: Day,
  context: Context,
): Promise<JudgementInput[]> {
  const { load } = context;
  const named = await naming(context, [code]);
  if (year === null || used.length === 0) return [named.missing(code, year === null ? {} : calendarYear(year))];
  const { firstDay, lastDay } = calendarYear(year);
  const series = { firstDay, lastDay, indicatorId, by: 'YEAR', known: day } as const;
  const shown = used.slice(0, JUDGEMENT_INPUTS_MAX);
  const rollups = await Promise.all(shown.map(({ subjectId }) => load.rollupsOfSeries.load({ ...series, subjectId })));
  const ids = rollups.flat().flatMap(({ observationIds }) => observationIds);
  const figures = await loadPresent(load.observation, ids.slice(0, JUDGEMENT_INPUTS_MAX));
  return figures.map((figure) => named.used({ ...figure, code }));
}

/** Where less is better, the place is counted from the other end: a high one is always good. */
const facing = ({ percentile, peers }: Place, { direction }: Indicator): Place => ({
  percentile: direction === 'LESS_IS_BETTER' ? new Decimal(1).minus(percentile) : percentile,
  peers,
});
