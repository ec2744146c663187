import type { Day } from '@cdw/kernel/days.ts';
import type { Judgement } from '@cdw/kernel/judging/judgement.ts';
import { Decimal } from '@prisma/client/runtime/client';
import type { Context } from '../context.ts';
import type { Indicator } from '../generated/prisma/client.ts';
import type { ComparedSpace } from '../judging/all-spaces.ts';
import { latest } from '../judging/chosen.ts';
import { naming } from '../judging/figure-inputs.ts';
import type { KnownFigure } from '../judging/known-figures.ts';
import { LATEST_FIGURES_MAX } from '../limits.ts';
import type { Subject } from '../subject.ts';
import { type Criterion, classBy } from './alike.ts';
import { type Place, placeAmong } from './percentile.ts';
import { FORMULA, lackOf, placed } from './reasons.ts';

const WORKPLACES = 'workplaces';

export type Comparison = Judgement<Place> & {
  readonly indicator: Indicator;
  readonly by: readonly Criterion[];
  readonly own: KnownFigure | null;
};

type Compared = {
  readonly space: ComparedSpace;
  readonly figure: KnownFigure | null;
  readonly workplaces: Decimal | null;
};

/** Where a space stands among those that are like it by some criteria, by an indicator. */
export async function comparison(
  { subjectId }: Subject,
  { indicator, by }: { readonly indicator: Indicator; readonly by: readonly Criterion[] },
  day: Day,
  context: Context,
): Promise<Comparison> {
  const [spaces, named] = await Promise.all([context.load.allSpaces.load('all'), naming(context, [indicator.code])]);
  const all = await Promise.all(spaces.map((space) => compared(space, indicator.code, day, context)));
  const own = all.find(({ space }) => space.id === subjectId);
  const classOf = (criterion: Criterion, { space, workplaces }: Compared) => classBy(criterion, space, workplaces, day);
  const unknown = own ? by.filter((criterion) => classOf(criterion, own) === null) : [];
  const peers = all.flatMap((peer) => {
    if (!own || peer === own || !peer.figure) return [];
    const alike = by.filter((one) => classOf(one, peer) !== null && classOf(one, peer) === classOf(one, own));
    return [{ value: peer.figure.value, figure: peer.figure, alike: new Set(alike) }];
  });
  const figure = own?.figure ?? null;
  const found = figure && unknown.length === 0 ? placeAmong(figure.value, peers, by) : null;
  const value = found && facing(found, indicator);
  // Who is in a group that is too small to be shown is not told either.
  const shown = value ? peers.filter(({ alike }) => by.every((criterion) => alike.has(criterion))) : [];
  return {
    indicator,
    by,
    own: figure,
    value,
    because: value ? placed(value, indicator) : lackOf(figure, unknown),
    inputs: [
      figure ? named.used(figure) : named.missing(indicator.code, {}),
      ...shown.map((peer) => named.used(peer.figure)),
    ],
    formula: FORMULA,
    asOf: day,
  };
}

async function compared(space: ComparedSpace, code: string, day: Day, { load }: Context): Promise<Compared> {
  const codes = [code, WORKPLACES];
  const figures = await load.knownFigures.load({ subjectId: space.id, codes, day, last: LATEST_FIGURES_MAX });
  const latestOf = (wanted: string): KnownFigure | null => latest(figures.filter((one) => one.code === wanted)).used;
  return { space, figure: latestOf(code), workplaces: latestOf(WORKPLACES)?.value ?? null };
}

/** Where less is better, the place is counted from the other end: a high one is always good. */
const facing = ({ percentile, peerCount }: Place, { direction }: Indicator): Place => ({
  percentile: direction === 'LESS_IS_BETTER' ? new Decimal(1).minus(percentile) : percentile,
  peerCount,
});
