import { toDay } from '@cdw/kernel/days.ts';
import { sentences, written } from '@cdw/kernel/judging/written.ts';
import type { Texts } from '@cdw/kernel/language.ts';
import type { Days } from '@cdw/kernel/validity.ts';
import type { Observation } from '../generated/prisma/client.ts';
import { isPoint } from '../judging/chosen.ts';
import { countOfDays } from './steps.ts';
import { CHOSEN, DESCRIBES, LEFT_OUT, NOTHING, ONLY, TOGETHER } from './texts.ts';

/** What the choice between figures looks at. */
export type Candidate = Days & Pick<Observation, 'id' | 'qualifier' | 'knownFrom' | 'recordedAt' | 'sampleSize'>;

type Point = { readonly step: Days; readonly isCumulative: boolean; readonly used: readonly string[] };

/** Why a point of a series has its value, or none. The rule itself stands in the database, which applies it. */
export function becauseOf({ step, isCumulative, used }: Point, candidates: readonly Candidate[]): Texts {
  const taken = candidates.filter(({ id }) => used.includes(id));
  const others = candidates.filter(({ id }) => !used.includes(id));
  const [first] = taken;
  if (!first) return NOTHING;
  const [described, all] = [taken.reduce((days, figure) => days + countOfDays(figure), 0), countOfDays(step)];
  return sentences(
    taken.length > 1 ? TOGETHER(isCumulative, written(taken.length)) : chosen(first, others),
    taken.length > 1 && others.length > 0 && LEFT_OUT(written(others.length)),
    described < all && DESCRIBES(written(described), written(all)),
  );
}

const chosen = (taken: Candidate, rivals: readonly Candidate[]): Texts =>
  rivals.length > 0
    ? CHOSEN(written(rivals.length + 1), Math.max(...rivals.map((rival) => decisive(taken, rival))))
    : ONLY;

/** By which place of the rule a figure is preferred to another: its time, its exactness, when it became known, its sample, when it was recorded, its identifier. */
function decisive(taken: Candidate, rival: Candidate): number {
  if (countOfDays(taken) !== countOfDays(rival)) return 0;
  if (isPoint(taken) !== isPoint(rival)) return 1;
  if (toDay(taken.knownFrom) !== toDay(rival.knownFrom)) return 2;
  if (taken.sampleSize !== rival.sampleSize) return 3;
  return taken.recordedAt.getTime() === rival.recordedAt.getTime() ? 5 : 4;
}
