import type { Day } from '@cdw/kernel/days.ts';
import { badUserInput } from '@cdw/kernel/errors.ts';
import type { Judgement } from '@cdw/kernel/judging/judgement.ts';
import { sentences } from '@cdw/kernel/judging/written.ts';
import type { Decimal } from '@prisma/client/runtime/client';
import type { Context } from '../context.ts';
import { disagreement, naming } from '../judging/figure-inputs.ts';
import { knownYears } from '../judging/known-years.ts';
import { MULTIPLIER_YEARS_MAX } from '../limits.ts';
import { REQUIRED } from '../required-indicators.ts';
import { addUp, type Known } from './added.ts';
import { FORMULA } from './formula.ts';
import type { FundedThing, Years } from './funded.ts';
import { type PublicMoney, partsOf, publicMoney } from './public-money.ts';
import { brought, lacksOf, publicMoneyInput } from './reasons.ts';

const INCOME = REQUIRED.ownIncome;
const CO_FUNDING = REQUIRED.privateCoFunding;
const CODES = [INCOME, CO_FUNDING];

export type Multiplier = Judgement<Decimal> &
  Years & {
    readonly ownIncome: Decimal | null;
    readonly privateCoFunding: Decimal | null;
    readonly publicFunding: Decimal | null;
  };

/** What own income and private money came to for each euro of public money, over some years. */
export async function multiplier(
  thing: FundedThing,
  { fromYear, throughYear }: Years,
  day: Day,
  context: Context,
): Promise<Multiplier> {
  checkYears({ fromYear, throughYear });
  const { load } = context;
  const { subjectId } = thing;
  const known = async (id: string) => ({
    subjectId: id,
    yearsOf: await knownYears(context, { subjectId: id, codes: CODES, day }),
  });
  const [own, funded, named] = await Promise.all([
    known(subjectId),
    load.funded.load({ ...thing, day, fromYear, throughYear }),
    naming(context, CODES),
  ]);
  const parts = funded && partsOf(funded);
  const all: Known = { ...own, parts: await Promise.all((parts ?? []).map(known)) };
  const years = Array.from({ length: throughYear - fromYear + 1 }, (_none, n) => fromYear + n);
  const [income, coFunding] = [addUp(INCOME, all, years), addUp(CO_FUNDING, all, years)];
  const money = funded && parts ? publicMoney(funded, fromYear, throughYear, day) : null;
  const gaps = [...income.gaps, ...coFunding.gaps];
  const choices = [...income.choices, ...coFunding.choices];
  const value = money && quotient(income.amount, coFunding.amount, money);
  return {
    fromYear,
    throughYear,
    ownIncome: income.amount,
    privateCoFunding: coFunding.amount,
    publicFunding: money?.isWhole ? money.amount : null,
    value,
    because: sentences(
      value && money ? brought(value, money.amount, { fromYear, throughYear }) : lacksOf(gaps, money, named.nameOf),
      disagreement(choices),
    ),
    inputs: [
      publicMoneyInput(money, { fromYear, throughYear }),
      ...choices.flatMap(named.chosen),
      ...gaps.map(({ code, year }) => named.missing(code, { validFrom: `${year}`, validThrough: `${year}` })),
    ],
    formula: FORMULA,
    asOf: day,
  };
}

const quotient = (
  income: Decimal | null,
  coFunding: Decimal | null,
  { amount, isWhole }: PublicMoney,
): Decimal | null => (income && coFunding && isWhole && !amount.isZero() ? income.plus(coFunding).div(amount) : null);

function checkYears({ fromYear, throughYear }: Years): void {
  if (fromYear >= 1900 && throughYear >= fromYear && throughYear < fromYear + MULTIPLIER_YEARS_MAX) return;
  throw badUserInput(
    `The years ${fromYear} to ${throughYear} cannot be added up: expected from 1900 on, the last year not before the first, and ${MULTIPLIER_YEARS_MAX} years at most.`,
    'throughYear',
  );
}
