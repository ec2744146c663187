import type { Day } from '@cdw/kernel/days.ts';
import type { Context } from '../context.ts';
import { byYear } from '../judging/chosen.ts';
import type { KnownFigure } from '../judging/known-figures.ts';
import { FIGURES_PER_JUDGEMENT_MAX, GROUP_MIN } from '../limits.ts';
import { type Difference, differenceOf } from './difference.ts';
import type { Sharing } from './sharing.ts';

/** By which indicators the effect of a sharing is measured: more is better for each of them. */
export const INDICATORS = ['occupancy_rate', 'visits', 'subscribers'];

type Side = 'HOST' | 'BENEFICIARY';

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
  const difference = differenceOf(valuesOf(mine), others.map(valuesOf), beganIn);
  const compared = [...mine.keys()].filter((year) => year !== beganIn);
  const shown = others.filter((years) => compared.every((year) => years.has(year)));
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

/** Each space that takes part, on each of its sides once. */
function sidesOf(rights: Rights): { side: Side; spaceId: string }[] {
  const all = rights.flatMap(({ host, beneficiary }) => [
    ...(host ? [{ side: 'HOST' as const, spaceId: host.id }] : []),
    ...(beneficiary ? [{ side: 'BENEFICIARY' as const, spaceId: beneficiary.id }] : []),
  ]);
  return [...new Map(all.map((one) => [`${one.side} ${one.spaceId}`, one])).values()];
}
