import type { Day } from '@cdw/kernel/days.ts';
import type { Decimal } from '@prisma/client/runtime/client';
import type { Context } from '../context.ts';
import { byYear } from '../judging/chosen.ts';
import type { KnownFigure } from '../judging/known-figures.ts';
import { mean, sum } from '../judging/least-squares.ts';
import { FIGURES_PER_JUDGEMENT_MAX, GROUP_MIN } from '../limits.ts';
import { type Difference, differenceOf, type GroupChange } from './difference.ts';
import type { Sharing } from './sharing.ts';
import type { Side } from './verdict.ts';

/** By which indicators the effect of a sharing is measured: more is better for each of them. */
export const INDICATORS = ['occupancy_rate', 'visits', 'subscribers'];

/** What became of one indicator of a space that takes part. */
export type SideEffect = Difference & {
  readonly side: Side;
  readonly spaceId: string;
  readonly code: string;
  readonly figures: readonly KnownFigure[];
  /** The figures of the group, where it is large enough to be shown. */
  readonly groupFigures: readonly KnownFigure[];
};

type Rights = Sharing['accessRightHistory'];

/** What became of each space that takes part, by each indicator, against spaces of the same kind that do not. */
export async function sideEffects(rights: Rights, beganIn: number, day: Day, context: Context): Promise<SideEffect[]> {
  const { load } = context;
  const sides = sidesOf(rights);
  const spaces = await load.allSpaces.load('all');
  const kindOf = new Map(spaces.map(({ id, kind }) => [id, kind]));
  const figuresOf = (subjectId: string) =>
    load.knownFigures.load({ subjectId, codes: INDICATORS, day, last: FIGURES_PER_JUDGEMENT_MAX, areYearly: true });
  const effects = await Promise.all(
    sides.map(async ({ side, spaceId }) => {
      const comparable = spaces.filter(
        ({ id, kind }) => kind === kindOf.get(spaceId) && !sides.some((one) => one.spaceId === id),
      );
      const [own, ...group] = await Promise.all([figuresOf(spaceId), ...comparable.map(({ id }) => figuresOf(id))]);
      return INDICATORS.map((code) => effectOf({ side, spaceId, code }, own, group, beganIn));
    }),
  );
  return effects.flat();
}

function effectOf(
  of: Pick<SideEffect, 'side' | 'spaceId' | 'code'>,
  own: readonly KnownFigure[],
  group: readonly (readonly KnownFigure[])[],
  beganIn: number,
): SideEffect {
  const usedBy = (figures: readonly KnownFigure[]): Map<number, KnownFigure> => {
    const years = [...byYear(figures.filter(({ code }) => code === of.code))];
    return new Map(years.flatMap(([year, { used }]) => (used ? [[year, used] as const] : [])));
  };
  const valuesOf = (years: ReadonlyMap<number, KnownFigure>) =>
    new Map([...years].map(([year, { value }]) => [year, value]));
  const [mine, others] = [usedBy(own), group.map(usedBy)];
  const compared = [...mine.keys()].filter((year) => year !== beganIn);
  // Only who has a figure of the very same years is comparable: else the years would be compared, not the spaces.
  const shown = others.filter((years) => compared.every((year) => years.has(year)));
  const changes = shown.flatMap((years) => changeOf(valuesOf(years), compared, beganIn) ?? []);
  const difference = differenceOf(valuesOf(mine), groupOf(changes), beganIn);
  return {
    ...of,
    ...difference,
    figures: [...mine.values()],
    groupFigures:
      difference.groupSize >= GROUP_MIN
        ? shown.flatMap((years) => compared.flatMap((year) => years.get(year) ?? []))
        : [],
  };
}

function changeOf(years: ReadonlyMap<number, Decimal>, of: readonly number[], beganIn: number): Decimal | null {
  const [before, after] = [of.filter((year) => year < beganIn), of.filter((year) => year > beganIn)].map((some) =>
    some.flatMap((year) => years.get(year) ?? []),
  );
  return before?.length && after?.length ? mean(after).minus(mean(before)) : null;
}

function groupOf(changes: readonly Decimal[]): GroupChange {
  const size = changes.length;
  if (size < 2) return { size, mean: changes[0] ?? null, spread: null };
  const middle = mean(changes);
  return {
    size,
    mean: middle,
    spread: sum(changes.map((one) => one.minus(middle).pow(2)))
      .div(size - 1)
      .sqrt(),
  };
}

/** Each space that takes part, on each of its sides once. */
function sidesOf(rights: Rights): { side: Side; spaceId: string }[] {
  const all = rights.flatMap(({ host, beneficiary }) => [
    ...(host ? [{ side: 'HOST' as const, spaceId: host.id }] : []),
    ...(beneficiary ? [{ side: 'BENEFICIARY' as const, spaceId: beneficiary.id }] : []),
  ]);
  return [...new Map(all.map((one) => [`${one.side} ${one.spaceId}`, one])).values()];
}
