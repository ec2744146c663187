import type { Day } from '@cdw/kernel/days.ts';
import { notFound } from '@cdw/kernel/errors.ts';
import type { Judgement } from '@cdw/kernel/judging/judgement.ts';
import { sentences } from '@cdw/kernel/judging/written.ts';
import { heldOn } from '@cdw/kernel/validity.ts';
import type { Decimal } from '@prisma/client/runtime/client';
import { checkYear } from '../calendar-year.ts';
import type { Context } from '../context.ts';
import type { Indicator } from '../generated/prisma/client.ts';
import { disagreement, naming } from '../judging/figure-inputs.ts';
import type { KnownFigure } from '../judging/known-figures.ts';
import { type KnownYear, knownYears } from '../judging/known-years.ts';
import type { Subject } from '../subject.ts';
import { compute, readFormula, type Wanted, wantedBy } from './formula.ts';
import { divided, formulaOf, missing, result } from './reasons.ts';

export type ComputedIndicator = Judgement<Decimal> & {
  readonly indicator: Indicator;
  readonly year: number;
  /** What sources themselves state for that year. */
  readonly stated: KnownFigure | null;
};

/** What an indicator comes to in a calendar year, by the formula in use on a day and the figures known then. */
export async function computedIndicator(
  { subjectId }: Subject,
  { indicator, year }: { readonly indicator: Indicator; readonly year: number },
  day: Day,
  context: Context,
): Promise<ComputedIndicator> {
  const { load } = context;
  checkYear(year);
  const used = heldOn(await load.formulasOfIndicator.load(indicator.id), day);
  if (!used) throw withoutFormula(indicator, day);
  const { formula } = readFormula(used.expression);
  const wanted = wantedBy(formula);
  const codes = [...new Set([indicator.code, ...wanted.map(({ code }) => code)])];
  const [yearsOf, named] = await Promise.all([knownYears(context, { subjectId, codes, day }), naming(context, codes)]);
  const years = new Map(codes.map((code) => [code, yearsOf(code)]));
  const choiceOf = ({ code, yearsBefore }: Wanted): KnownYear =>
    years.get(code)?.get(year - yearsBefore) ?? { value: null, used: [], others: [] };
  const figureOf = (of: Wanted): Decimal | null => choiceOf(of).value;
  const value = compute(formula, figureOf);
  // A figure that the formula names twice is one figure.
  const distinct = [...new Map(wanted.map((of) => [`${of.code} ${of.yearsBefore}`, of])).values()];
  const choices = distinct.map(choiceOf);
  const gaps = distinct
    .filter((of) => !figureOf(of))
    .map(({ code, yearsBefore }) => ({ code, year: year - yearsBefore }));
  const given = wanted.map((of) => figureOf(of)?.toFixed() ?? '?');
  return {
    indicator,
    year,
    stated: statedIn(choiceOf({ code: indicator.code, yearsBefore: 0 })),
    value,
    because: sentences(
      value && result(named.nameOf(indicator.code), year, used, given, value),
      gaps.length > 0 && missing(gaps, named.nameOf),
      !value && gaps.length === 0 && divided(used, given),
      disagreement(choices),
    ),
    inputs: [
      ...choices.flatMap(named.chosen),
      ...gaps.map((gap) => named.missing(gap.code, { validFrom: `${gap.year}`, validThrough: `${gap.year}` })),
    ],
    formula: formulaOf(indicator, used),
    asOf: day,
  };
}

/** What a source states of a year itself: not what figures of months come to. */
const statedIn = ({ used: [figure, ...more] }: KnownYear): KnownFigure | null =>
  figure && more.length === 0 ? figure : null;

const withoutFormula = ({ slug }: Indicator, day: Day) =>
  notFound(
    `No formula of "${slug}" was in use on ${day}: its figures are counted, not computed. Ask for its \`formulas\`, for \`series\`, or for another day.`,
  );
