import type { Day } from '@cdw/kernel/days.ts';
import type { Judgement } from '@cdw/kernel/judging/judgement.ts';
import { firstDayOf } from '@cdw/kernel/partial-date.ts';
import type { Decimal } from '@prisma/client/runtime/client';
import type { Context } from '../context.ts';
import { byYear } from '../judging/chosen.ts';
import { naming } from '../judging/figure-inputs.ts';
import { sum } from '../judging/least-squares.ts';
import { FIGURES_PER_JUDGEMENT_MAX } from '../limits.ts';
import type { Subject } from '../subject.ts';
import { FORMULA } from './formula.ts';
import { beginningInput, sharedInput } from './inputs.ts';
import { usesKnownOn } from './known-uses.ts';
import { compared, LACKS, type Lack } from './reasons.ts';
import type { Shared, Sharing } from './sharing.ts';
import { INDICATORS, type SideEffect, sideEffects } from './sides.ts';
import { type MutualisationVerdict, outcomeOf, type Side, verdictOf } from './verdict.ts';

export type Mutualisation = Judgement<MutualisationVerdict> & {
  readonly verdict: MutualisationVerdict;
  readonly beganOn: string | null;
  readonly sharedUses: readonly Shared[];
  readonly effects: readonly SideEffect[];
  readonly costSaved: Decimal | null;
  readonly goodPractices: readonly { readonly id: string }[];
};

const COST_SAVED = 'cost_saved';

/** What a sharing of spaces brought to both of its sides, against comparable spaces, by what was known on a day. */
export async function mutualisation({ subjectId }: Subject, day: Day, context: Context): Promise<Mutualisation> {
  const { load } = context;
  const [sharing, costs, named] = await Promise.all([
    load.sharing.load(subjectId),
    load.knownFigures.load({ subjectId, codes: [COST_SAVED], day, last: FIGURES_PER_JUDGEMENT_MAX, areYearly: true }),
    naming(context, [...INDICATORS, COST_SAVED]),
  ]);
  const rights = (sharing?.accessRightHistory ?? []).filter(({ period }) => begunBy(period.from, day));
  const beganOn = sharing && (rights.flatMap(({ period }) => period.from ?? []).sort()[0] ?? sharing.period.from);
  const sharedUses = usesKnownOn(rights, day);
  const effects = beganOn ? await sideEffects(rights, Number(beganOn.slice(0, 4)), day, context) : [];
  const saved = [...byYear(costs).values()];
  const lack = lackOf(sharing, rights.length, beganOn);
  const outcome = (side: Side) => outcomeOf(effects.filter((effect) => effect.side === side));
  const outcomes = { HOST: outcome('HOST'), BENEFICIARY: outcome('BENEFICIARY') };
  const verdict = verdictOf(outcomes);
  const amounts = saved.flatMap(({ used }) => used?.value ?? []);
  return {
    verdict,
    beganOn,
    sharedUses,
    effects,
    costSaved: amounts.length > 0 ? sum(amounts) : null,
    goodPractices: sharing?.goodPractices ?? [],
    value: verdict === 'UNKNOWN' ? null : verdict,
    because: lack ? LACKS[lack] : compared(outcomes),
    inputs: [
      ...(sharing ? [beginningInput(subjectId, sharing, beganOn)] : []),
      ...sharedUses.map(sharedInput),
      ...effects.flatMap(({ figures }) => figures.map(named.used)),
      ...(saved.length > 0 ? saved.flatMap(named.chosen) : [named.missing(COST_SAVED, {})]),
      ...effects.flatMap(({ groupFigures }) => groupFigures.map(named.used)),
    ],
    formula: FORMULA,
    asOf: day,
  };
}

/** Whether something had begun by a day, as far as is known: of what has no date nobody can say that it had not. */
const begunBy = (from: string | null, day: Day): boolean => from === null || firstDayOf(from) <= day;

function lackOf(sharing: Sharing | null, rightCount: number, beganOn: string | null): Lack | null {
  if (!sharing) return 'UNKNOWN_PARTNERSHIP';
  if (rightCount === 0) return 'NOTHING_SHARED';
  return beganOn ? null : 'NO_BEGINNING';
}
