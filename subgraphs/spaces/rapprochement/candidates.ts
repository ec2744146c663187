import type { Day } from '@cdw/kernel/days.ts';
import { badUserInput } from '@cdw/kernel/errors.ts';
import type { Judgement } from '@cdw/kernel/judging/judgement.ts';
import { sentences } from '@cdw/kernel/judging/written.ts';
import type { Texts } from '@cdw/kernel/language.ts';
import type { Connection } from '@cdw/kernel/listing.ts';
import type { PageArgs } from '@cdw/kernel/paging.ts';
import { type Ranking, ranked, rankedPage } from '@cdw/kernel/ranked-page.ts';
import type { Context } from '../context.ts';
import { RAPPROCHEMENT_KM_DEFAULT, RAPPROCHEMENT_KM_MAX } from '../limits.ts';
import type { RapprochementFilter, RapprochementWeights } from '../types/rapprochement-filter.ts';
import { CommonHours } from './common-hours.ts';
import { FORMULA } from './formula.ts';
import { inputsOf } from './inputs.ts';
import { type Measures, measuresOf } from './measures.ts';
import { type Pair, pairId, pairsWithin } from './pairs.ts';
import { placedSpaces } from './placed-spaces.ts';
import { factsOf } from './reasons.ts';
import { type Score, scoreOf } from './score.ts';
import { REASON_NAMES, type ReasonName, type Weights, weightsOf } from './weights.ts';

export type CandidatesArgs = PageArgs & {
  readonly filter?: typeof RapprochementFilter.$inferInput | null | undefined;
  readonly weights?: typeof RapprochementWeights.$inferInput | null | undefined;
};

/** A reason, measured and weighed. */
export type Reason = {
  readonly value: number | null;
  readonly weight: number;
  readonly contribution: number | null;
  readonly because: Texts;
};

export type Candidate = Judgement<number> &
  Pair & {
    readonly id: string;
    readonly knownShare: number;
    readonly reasons: Readonly<Record<ReasonName, Reason>>;
  };

type Ranked = Pair & { readonly id: string; readonly measures: Measures; readonly score: Score };

/** A page of the pairs of spaces that could come closer to one another, the best reasons first. */
export async function candidatesPage(args: CandidatesArgs, day: Day, context: Context): Promise<Connection<Candidate>> {
  const weights = weightsOf(args.weights);
  const pairs = await rankedPairs(args.filter ?? {}, weights, day, context);
  const page = rankedPage(pairs, args, BEST_FIRST);
  return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: candidateOf(node, weights, day) })) };
}

async function rankedPairs(
  { one, other, maxKm: askedKm, sameOperator }: typeof RapprochementFilter.$inferInput,
  weights: Weights,
  day: Day,
  context: Context,
): Promise<Ranked[]> {
  const maxKm = askedKm ?? RAPPROCHEMENT_KM_DEFAULT;
  if (!(maxKm > 0 && maxKm <= RAPPROCHEMENT_KM_MAX)) {
    throw badUserInput(
      `\`filter.maxKm\` is ${maxKm}, but must be above 0 and at most ${RAPPROCHEMENT_KM_MAX}.`,
      'filter.maxKm',
    );
  }
  const ones = await placedSpaces(one ?? {}, day, context);
  const others = one || other ? await placedSpaces(other ?? {}, day, context) : ones;
  const hours = new CommonHours(day);
  const pairs = pairsWithin(ones, others, maxKm, sameOperator === true)
    .map((pair) => {
      const measures = measuresOf(pair, maxKm, hours);
      return { ...pair, id: pairId(pair), measures, score: scoreOf(measures, weights) };
    })
    .filter(({ measures }) => typeof sameOperator !== 'boolean' || measures.sameOperator === Number(sameOperator));
  return ranked(pairs, BEST_FIRST);
}

/** The best first; of equal ones the nearer, and then by identifier, so that a ranking is always the same. */
const BEST_FIRST: Ranking<Ranked> = {
  ranks: ({ score, km }) => [-(score.value ?? -1), km],
  idOf: ({ id }) => id,
};

function candidateOf({ measures, score, ...pair }: Ranked, weights: Weights, day: Day): Candidate {
  const facts = factsOf(pair, measures);
  const reasonOf = (name: ReasonName): Reason => ({
    value: measures[name],
    weight: weights[name],
    contribution: score.contributions[name],
    because: facts[name],
  });
  return {
    ...pair,
    value: score.value,
    knownShare: score.knownShare,
    because: sentences(...REASON_NAMES.filter((name) => weights[name] > 0).map((name) => facts[name])),
    inputs: inputsOf(pair),
    formula: FORMULA,
    asOf: day,
    reasons: Object.fromEntries(REASON_NAMES.map((name) => [name, reasonOf(name)])) as Candidate['reasons'],
  };
}
