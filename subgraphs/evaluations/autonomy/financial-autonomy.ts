import type { Day } from '@cdw/kernel/days.ts';
import type { Judgement, JudgementInput } from '@cdw/kernel/judging/judgement.ts';
import { sentences } from '@cdw/kernel/judging/written.ts';
import type { Context } from '../context.ts';
import { disagreement, naming } from '../judging/figure-inputs.ts';
import { type Bound, boundTo } from '../judging/foreign-facts.ts';
import { type KnownYears, knownYears } from '../judging/known-years.ts';
import { REQUIRED } from '../required-indicators.ts';
import type { Subject } from '../subject.ts';
import { type Assessment, type AutonomyVerdict, assess, type YearRatio } from './assess.ts';
import { type BindingRule, bindingRules } from './deadline-in-force.ts';
import { FORMULA } from './formula.ts';
import { opening, ruleInput } from './inputs.ts';
import { balance, deadlineSet, lacking, NO_RULE, ratioReached } from './reasons.ts';

const INCOME = REQUIRED.ownIncome;
const COSTS = REQUIRED.runningCosts;
const CODES = [INCOME, COSTS];

export type FinancialAutonomy = Judgement<AutonomyVerdict> &
  Assessment & { readonly ratios: readonly YearRatio[]; readonly deadline: BindingRule | null };

/** Whether a space or a hub stands on its own feet, and whether it will by the deadline that was in force on a day. */
export async function financialAutonomy(
  { subjectKind, subjectId }: Subject,
  day: Day,
  context: Context,
): Promise<FinancialAutonomy> {
  const { load } = context;
  const [yearsOf, bound, named] = await Promise.all([
    knownYears(context, { subjectId, codes: CODES, day }),
    (subjectKind === 'SPACE' ? load.boundSpace : load.boundHub).load(subjectId),
    naming(context, CODES),
  ]);
  const rules = await rulesFor(bound, day, context);
  const [incomes, costs] = [yearsOf(INCOME), yearsOf(COSTS)];
  const ratios = ratiosOf(incomes, costs);
  const [deadline = null] = rules;
  const assessment = assess(ratios, deadline?.day ?? null, day);
  const { verdict, breakEven } = assessment;
  const last = ratios.at(-1);
  const choices = [...incomes.values(), ...costs.values()];
  return {
    ...assessment,
    ratios,
    deadline,
    value: verdict === 'UNKNOWN' ? null : verdict,
    because: sentences(
      last && ratioReached(last),
      deadline ? deadlineSet(deadline, day) : NO_RULE,
      breakEven && balance(breakEven),
      lacking(assessment),
      disagreement(choices),
    ),
    inputs: [
      ...rules.map(ruleInput),
      ...opening(subjectKind, subjectId, bound),
      ...missing(incomes, costs, named.missing),
      ...choices.flatMap(named.chosen),
    ],
    formula: FORMULA,
    asOf: day,
  };
}

async function rulesFor(bound: Bound | null, day: Day, { load }: Context): Promise<BindingRule[]> {
  if (!bound) return [];
  const { networks, calls } = boundTo(bound, day);
  const applied = await load.rulesOfSubject.loadMany([...networks, ...calls]);
  const all = applied.flatMap((rules) => {
    if (rules instanceof Error) throw rules;
    return rules;
  });
  return bindingRules(all, bound.openedOn ?? bound.launchedOn ?? null, day);
}

/** The years of which both figures are known; costs of nought make no ratio. */
function ratiosOf(incomes: KnownYears, costs: KnownYears): YearRatio[] {
  return [...incomes].flatMap(([year, { value: ownIncome }]) => {
    const runningCosts = costs.get(year)?.value;
    if (!ownIncome || !runningCosts || runningCosts.isZero()) return [];
    return [{ year, ownIncome, runningCosts, ratio: ownIncome.div(runningCosts) }];
  });
}

/** What was looked for in vain: the other figure of years of which one is known, else both as such. */
function missing(
  incomes: KnownYears,
  costs: KnownYears,
  named: (code: string, period: { validFrom?: string; validThrough?: string }) => JudgementInput,
): JudgementInput[] {
  const years = [...new Set([...incomes.keys(), ...costs.keys()])].sort((a, b) => a - b);
  if (years.length === 0) return CODES.map((code) => named(code, {}));
  return years.flatMap((year) => {
    const period = { validFrom: `${year}`, validThrough: `${year}` };
    return [
      ...(incomes.get(year)?.value ? [] : [named(INCOME, period)]),
      ...(costs.get(year)?.value ? [] : [named(COSTS, period)]),
    ];
  });
}
