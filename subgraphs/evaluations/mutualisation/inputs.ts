import type { Day } from '@cdw/kernel/days.ts';
import type { JudgementInput } from '@cdw/kernel/judging/judgement.ts';
import type { Context } from '../context.ts';
import type { Named } from '../judging/figure-inputs.ts';
import type { Shared, Sharing } from './sharing.ts';
import type { SideEffect } from './sides.ts';

export const beginningInput = (id: string, { sources }: Sharing, beganOn: string | null): JudgementInput => ({
  name: { fr: 'début du partage', nl: 'begin van het delen', de: 'Beginn des Teilens', en: 'beginning of the sharing' },
  value: beganOn,
  sources: beganOn ? sources : [],
  entity: { type: 'Partnership', id },
});

export const sharedInput = ({ id, visitCount, period, sources }: Shared): JudgementInput => ({
  name: { fr: 'usage partagé', nl: 'gedeeld gebruik', de: 'gemeinsame Nutzung', en: 'shared use' },
  value: visitCount === null ? null : `${visitCount}`,
  unit: 'visits',
  period: { validFrom: period.from, validThrough: period.through },
  sources,
  entity: { type: 'SharedUse', id },
});

/** The figures of the sides themselves, and what was looked for of them in vain. */
export const ownInputs = (effects: readonly SideEffect[], named: Named): JudgementInput[] =>
  effects.flatMap(({ years, indicator, spaceId }) =>
    years.size > 0
      ? [...years.values()].flatMap(named.chosen)
      : [{ ...named.missing(indicator.code, {}), entity: { type: 'Space', id: spaceId } }],
  );

/** The figures of the spaces that the sides were compared with, as many of them as there is room for. */
export async function groupInputs(
  effects: readonly SideEffect[],
  room: number,
  day: Day,
  { load }: Context,
  named: Named,
): Promise<JudgementInput[]> {
  let left = room;
  const some = effects.flatMap(({ group, indicator: { code }, years }) => {
    const compared = new Set([...years].filter(([, { value }]) => value).map(([year]) => year));
    // Each space has a figure of each year, or several.
    const spaceIds = group.spaceIds.slice(0, Math.max(Math.ceil(left / compared.size), 0));
    left -= spaceIds.length * compared.size;
    return spaceIds.map((subjectId) => ({ subjectId, code, compared }));
  });
  const figures = await Promise.all(
    some.map(async ({ subjectId, code, compared }) => {
      const known = await load.figuresOfWholeYears.load({ subjectId, codes: [code], day });
      return known.filter(({ firstDay }) => compared.has(firstDay.getUTCFullYear()));
    }),
  );
  return figures
    .flat()
    .slice(0, Math.max(room, 0))
    .map((figure) => named.used(figure));
}
