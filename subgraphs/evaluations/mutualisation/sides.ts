import type { Day } from '@cdw/kernel/days.ts';
import { loadPresent } from '@cdw/kernel/loaders.ts';
import type { Context } from '../context.ts';
import type { Indicator } from '../generated/prisma/client.ts';
import { type KnownYears, knownYears } from '../judging/known-years.ts';
import { GROUP_MIN } from '../limits.ts';
import { REQUIRED } from '../required-indicators.ts';
import { type Difference, differenceOf, type Years } from './difference.ts';
import { type Group, NO_GROUP } from './group-changes.ts';
import { sharingIn } from './other-sharings.ts';
import type { Sharing } from './sharing.ts';
import type { Side } from './verdict.ts';

/** By which indicators the effect of a sharing is measured: more is better for each of them. */
export const INDICATORS = [REQUIRED.occupancyRate, REQUIRED.visits, REQUIRED.subscribers];

/** What became of one indicator of a space that takes part. */
export type SideEffect = Difference & {
  readonly side: Side;
  readonly spaceId: string;
  readonly indicator: Indicator;
  /** What is known of the space itself, but for the year of the beginning. */
  readonly years: KnownYears;
  /** With whom it was compared; empty where they are too few to be shown. */
  readonly group: Pick<Group, 'figureCount' | 'spaceIds'>;
};

type Rights = Sharing['accessRightHistory'];

/** What became of each space that takes part, by each indicator, against spaces of the same kind that share with nobody. */
export async function sideEffects(rights: Rights, beganIn: number, day: Day, context: Context): Promise<SideEffect[]> {
  const { load } = context;
  const sides = sidesOf(rights);
  const [spaces, sharings, indicators] = await Promise.all([
    load.allSpaces.load('all'),
    load.allSharings.load('all'),
    loadPresent(load.indicatorByCode, INDICATORS),
  ]);
  const kindOf = new Map(spaces.map(({ id, kind }) => [id, kind]));
  const partners = sides.map(({ spaceId }) => spaceId);
  const effects = await Promise.all(
    sides.map(async ({ side, spaceId }) => {
      const yearsOf = await knownYears(context, { subjectId: spaceId, codes: INDICATORS, day });
      const kind = kindOf.get(spaceId);
      return await Promise.all(
        indicators.map(async (indicator): Promise<SideEffect> => {
          // That of the beginning is neither before nor after.
          const years = new Map([...yearsOf(indicator.code)].filter(([year]) => year !== beganIn));
          const own = valuesOf(years);
          const without = [...new Set([...partners, ...sharingIn(sharings, [...own.keys()], day)])].sort();
          const question = { indicatorId: indicator.id, without, day, spaces, ...split([...own.keys()], beganIn) };
          const isAsked = kind && question.before.length > 0 && question.after.length > 0;
          const group = isAsked ? await load.groupChange.load({ ...question, kind }) : NO_GROUP;
          const shown = group.size >= GROUP_MIN ? group : NO_GROUP;
          return { side, spaceId, indicator, years, ...differenceOf(own, group, beganIn), group: shown };
        }),
      );
    }),
  );
  return effects.flat();
}

const split = (years: readonly number[], beganIn: number) => ({
  before: years.filter((year) => year < beganIn),
  after: years.filter((year) => year > beganIn),
});

/** Those years that have a value: of a range or a bound nobody knows which number of it is true. */
const valuesOf = (years: KnownYears): Years =>
  new Map([...years].flatMap(([year, { value }]) => (value ? [[year, value] as const] : [])));

/** Each space that takes part, on each of its sides once. */
function sidesOf(rights: Rights): { side: Side; spaceId: string }[] {
  const all = rights.flatMap(({ host, beneficiary }) => [
    ...(host ? [{ side: 'HOST' as const, spaceId: host.id }] : []),
    ...(beneficiary ? [{ side: 'BENEFICIARY' as const, spaceId: beneficiary.id }] : []),
  ]);
  return [...new Map(all.map((one) => [`${one.side} ${one.spaceId}`, one])).values()];
}
