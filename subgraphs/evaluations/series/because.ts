import { toDay } from '@cdw/kernel/days.ts';
import { written } from '@cdw/kernel/judging/written.ts';
import type { Texts } from '@cdw/kernel/language.ts';
import type { Days } from '@cdw/kernel/validity.ts';
import type { Observation } from '../generated/prisma/client.ts';
import type { Grain } from '../generated/prisma/enums.ts';
import { MONTHS_OF } from './steps.ts';
import { CHOSEN, NOTHING, ONLY, TOGETHER, WHOLE } from './texts.ts';

/** What the choice between figures looks at. */
export type Candidate = Days & Pick<Observation, 'id' | 'knownFrom' | 'sampleSize'>;

type Point = { readonly by: Grain; readonly isCumulative: boolean; readonly used: readonly string[] };

/** Why a point of a series has its value, or none. The rule itself stands in the database, which applies it. */
export function becauseOf({ by, isCumulative, used }: Point, candidates: readonly Candidate[]): Texts {
  const taken = candidates.filter(({ id }) => used.includes(id));
  const [first] = taken;
  if (!first) return NOTHING;
  if (grainOf(first) !== by) {
    const months = taken.reduce((sum, figure) => sum + monthsOf(figure), 0);
    return TOGETHER(isCumulative, written(taken.length), written(months), written(MONTHS_OF[by]));
  }
  const rivals = candidates.filter((candidate) => candidate.id !== first.id && grainOf(candidate) === by);
  if (rivals.length > 0) {
    return CHOSEN(written(rivals.length + 1), Math.max(...rivals.map((rival) => decisive(first, rival))));
  }
  return candidates.length > 1 ? WHOLE : ONLY;
}

/** By which place of the rule a figure is preferred to another: its time, when it became known, its sample, its identifier. */
function decisive(taken: Candidate, rival: Candidate): number {
  if (timeOf(taken) !== timeOf(rival)) return 0;
  if (toDay(taken.knownFrom) !== toDay(rival.knownFrom)) return 1;
  return taken.sampleSize === rival.sampleSize ? 3 : 2;
}

/** The smallest of month, quarter and year that holds a figure whole. */
function grainOf({ firstDay, lastDay }: Days): Grain {
  const [first, last] = [firstDay.getUTCMonth(), lastDay.getUTCMonth()];
  if (first === last) return 'MONTH';
  return Math.floor(first / 3) === Math.floor(last / 3) ? 'QUARTER' : 'YEAR';
}

const monthsOf = ({ firstDay, lastDay }: Days): number => lastDay.getUTCMonth() - firstDay.getUTCMonth() + 1;

const timeOf = ({ firstDay, lastDay }: Days): number => lastDay.getTime() - firstDay.getTime();
