import type { Day } from '@cdw/kernel/days.ts';
import type { Judgement } from '@cdw/kernel/judging/judgement.ts';
import { sentences } from '@cdw/kernel/judging/written.ts';
import type { Context } from '../context.ts';
import { type Choice, latest } from '../judging/chosen.ts';
import { disagreement, naming } from '../judging/figure-inputs.ts';
import type { KnownFigure } from '../judging/known-figures.ts';
import { FIGURES_PER_JUDGEMENT_MAX, LATEST_FIGURES_MAX } from '../limits.ts';
import { REQUIRED } from '../required-indicators.ts';
import type { Subject } from '../subject.ts';
import { type Occupancy, occupancyOf } from './occupancy.ts';
import { FORMULA, level, NO_LEVEL, NOTHING, noTrend, trend } from './reasons.ts';

const OCCUPANCY = REQUIRED.occupancyRate;

/** What is told of use beside the occupancy, by its latest figure. */
const OTHERS = {
  workplaces: REQUIRED.workplaces,
  visits: REQUIRED.visits,
  members: REQUIRED.subscribers,
  companiesServed: REQUIRED.companiesServed,
  satisfaction: REQUIRED.satisfaction,
} as const;

type Latest = Readonly<Record<keyof typeof OTHERS | 'occupancy', KnownFigure | null>>;

export type UseFigures = Latest & Omit<Occupancy, 'choices'>;

export type Use = Judgement<UseFigures>;

/** How much something is used, and how that changes, by what was known on a day. */
export async function useOf({ subjectId }: Subject, day: Day, context: Context): Promise<Use> {
  const { load } = context;
  const codes = Object.values(OTHERS);
  const [occupancies, others, named] = await Promise.all([
    load.knownFigures.load({ subjectId, codes: [OCCUPANCY], day, last: FIGURES_PER_JUDGEMENT_MAX }),
    load.knownFigures.load({ subjectId, codes, day, last: LATEST_FIGURES_MAX }),
    naming(context, [OCCUPANCY, ...codes]),
  ]);
  const occupancy = occupancyOf(occupancies);
  const present = latest(occupancies);
  const latestOf = (code: string): Choice<KnownFigure> => latest(others.filter((figure) => figure.code === code));
  const choices = Object.entries(OTHERS).map(([name, code]) => ({ name, code, choice: latestOf(code) }));
  const figures = Object.fromEntries(choices.map(({ name, choice }) => [name, choice.used])) as unknown as Latest;
  const isKnown = present.used !== null || choices.some(({ choice }) => choice.used !== null);
  const { trendPerYear, seasonality } = occupancy;
  return {
    value: isKnown ? { ...figures, occupancy: present.used, trendPerYear, seasonality } : null,
    because: sentences(
      present.used ? level(present.used) : isKnown ? NO_LEVEL : NOTHING,
      present.used && (trendPerYear ? trend(trendPerYear) : noTrend()),
      disagreement([...occupancy.choices, ...choices.map(({ choice }) => choice)]),
    ),
    inputs: [
      ...(occupancy.choices.length > 0 ? occupancy.choices.flatMap(named.chosen) : [named.missing(OCCUPANCY, {})]),
      ...choices.flatMap(({ code, choice }) => (choice.used ? named.chosen(choice) : [named.missing(code, {})])),
    ],
    formula: FORMULA,
    asOf: day,
  };
}
