import type { Day } from '@cdw/kernel/days.ts';
import type { Judgement } from '@cdw/kernel/judging/judgement.ts';
import { sentences } from '@cdw/kernel/judging/written.ts';
import { JUDGEMENT_INPUTS_MAX } from '@cdw/kernel/limits.ts';
import { firstDayOf } from '@cdw/kernel/partial-date.ts';
import type { Decimal } from '@prisma/client/runtime/client';
import type { Context } from '../context.ts';
import { disagreement, naming } from '../judging/figure-inputs.ts';
import { type KnownYear, knownYears } from '../judging/known-years.ts';
import { sum } from '../judging/least-squares.ts';
import { REQUIRED } from '../required-indicators.ts';
import type { Subject } from '../subject.ts';
import { FORMULA } from './formula.ts';
import { beginningInput, groupInputs, ownInputs, sharedInput } from './inputs.ts';
import { usesKnownOn } from './known-uses.ts';
import { compared, LACKS, type Lack } from './reasons.ts';
import type { Shared, Sharing } from './sharing.ts';
import { INDICATORS, type SideEffect, sideEffects } from './sides.ts';
import { standingOut } from './standing-out.ts';
import { type MutualisationVerdict, outcomeOf, type Side, verdictOf } from './verdict.ts';

export type Mutualisation = Judgement<MutualisationVerdict> & {
  readonly verdict: MutualisationVerdict;
  readonly beganOn: string | null;
  readonly sharedUses: readonly Shared[];
  readonly effects: readonly SideEffect[];
  readonly costSaved: Decimal | null;
  readonly goodPractices: readonly { readonly id: string }[];
};

const COST_SAVED = REQUIRED.costSaved;

/** What a sharing of spaces brought to both of its sides, against comparable spaces, by what was known on a day. */
export async function mutualisation({ subjectId }: Subject, day: Day, context: Context): Promise<Mutualisation> {
  const { load } = context;
  const [sharing, costsOf, named] = await Promise.all([
    load.sharing.load(subjectId),
    knownYears(context, { subjectId, codes: [COST_SAVED], day }),
    naming(context, [...INDICATORS, COST_SAVED]),
  ]);
  const rights = (sharing?.accessRightHistory ?? []).filter(({ period }) => begunBy(period.from, day));
  const beganOn = sharing && (rights.flatMap(({ period }) => period.from ?? []).sort()[0] ?? sharing.period.from);
  const sharedUses = usesKnownOn(rights, day);
  const effects = beganOn ? await sideEffects(rights, Number(beganOn.slice(0, 4)), day, context) : [];
  const saved = [...costsOf(COST_SAVED).values()];
  const lack = lackOf(sharing, rights.length, beganOn);
  const outcome = (side: Side) => outcomeOf(effects.filter((effect) => effect.side === side));
  const outcomes = { HOST: outcome('HOST'), BENEFICIARY: outcome('BENEFICIARY') };
  const verdict = verdictOf(outcomes);
  const amounts = saved.flatMap(({ value }) => value ?? []);
  const inputs = [
    ...(sharing ? [beginningInput(subjectId, sharing, beganOn)] : []),
    ...ownInputs(effects, named),
    ...(saved.length > 0 ? saved.flatMap(named.chosen) : [named.missing(COST_SAVED, {})]),
    ...sharedUses.map(sharedInput),
  ];
  const ofGroups = await groupInputs(effects, JUDGEMENT_INPUTS_MAX - inputs.length, day, context, named);
  return {
    verdict,
    beganOn,
    sharedUses,
    effects,
    costSaved: amounts.length > 0 ? sum(amounts) : null,
    goodPractices: sharing?.goodPractices ?? [],
    value: verdict === 'UNKNOWN' ? null : verdict,
    because: lack
      ? LACKS[lack]
      : sentences(compared(outcomes), ...effects.map(standingOut), disagreement(effects.flatMap(yearsOf))),
    inputs: [...inputs, ...ofGroups],
    inputCount: effects.reduce((count, { group }) => count + group.figureCount, inputs.length),
    formula: FORMULA,
    asOf: day,
  };
}

const yearsOf = ({ years }: SideEffect): KnownYear[] => [...years.values()];

/** Whether something had begun by a day, as far as is known: of what has no date nobody can say that it had not. */
const begunBy = (from: string | null, day: Day): boolean => from === null || firstDayOf(from) <= day;

function lackOf(sharing: Sharing | null, rightCount: number, beganOn: string | null): Lack | null {
  if (!sharing) return 'UNKNOWN_PARTNERSHIP';
  if (rightCount === 0) return 'NOTHING_SHARED';
  return beganOn ? null : 'NO_BEGINNING';
}
