import type { JudgementInput } from '@cdw/kernel/judging/judgement.ts';
import { type Localized, type Texts, textsOf } from '@cdw/kernel/language.ts';
import { loadPresent } from '@cdw/kernel/loaders.ts';
import type { Period } from '@cdw/kernel/validity.ts';
import type { Context } from '../context.ts';
import type { IndicatorUnit } from '../generated/prisma/client.ts';
import type { Choice } from './chosen.ts';
import type { KnownFigure } from './known-figures.ts';
import type { KnownYear } from './known-years.ts';

/** What figures of some indicators are called as inputs of a judgement. */
export type Named = {
  readonly used: (figure: KnownFigure) => JudgementInput;
  /** The figures of a choice: those that count, then those that do not. */
  readonly chosen: (choice: Choice<KnownFigure> | KnownYear) => JudgementInput[];
  /** A figure that was looked for and is not known. */
  readonly missing: (code: string, period: Period) => JudgementInput;
  readonly nameOf: (code: string) => Texts;
};

const UNITS: Partial<Record<IndicatorUnit, string>> = {
  EURO: 'EUR',
  SQUARE_METRES: 'm²',
  PERSONS: 'persons',
  SCORE_OUT_OF_5: 'out of 5',
};

/** Names the figures of some indicators, which one statement reads. */
export async function naming({ load }: Context, codes: readonly string[]): Promise<Named> {
  const indicators = new Map(
    (await loadPresent(load.indicatorByCode, codes)).map((indicator) => [indicator.code, indicator]),
  );
  const nameOf = (code: string): Texts => textsOf(indicators.get(code) ?? nameless(code), 'name');
  const unitOf = (code: string): string | undefined => UNITS[indicators.get(code)?.unit ?? 'COUNT'];
  const used = (figure: KnownFigure, name = nameOf(figure.code)): JudgementInput => ({
    name,
    value: figure.valueMax ? `${figure.value.toFixed()}–${figure.valueMax.toFixed()}` : figure.value.toFixed(),
    unit: unitOf(figure.code),
    period: figure,
    sources: figure.sourceKeys,
    entity: { type: 'Observation', id: figure.id },
  });
  return {
    used,
    chosen: (choice) => [
      ...countedIn(choice).map((figure) => used(figure)),
      ...choice.others.map((other) => used(other, notUsed(nameOf(other.code)))),
    ],
    missing: (code, period) => ({ name: nameOf(code), value: null, unit: unitOf(code), period, sources: [] }),
    nameOf,
  };
}

const countedIn = ({ used }: Choice<KnownFigure> | KnownYear): readonly KnownFigure[] => [used ?? []].flat();

/** An indicator that is not there is called by its code. */
const nameless = (code: string): Localized<'name'> => ({ nameFr: code, nameNl: null, nameDe: null, nameEn: null });

const notUsed = ({ fr, nl, de, en }: Texts): Texts => ({
  fr: `${fr} (non retenu)`,
  nl: `${nl} (niet gebruikt)`,
  de: `${de} (nicht verwendet)`,
  en: `${en} (not used)`,
});

/** Says by which rule figures were chosen, where there were others. */
export const disagreement = (choices: readonly (Choice<KnownFigure> | KnownYear)[]): Texts | undefined =>
  choices.some((choice) => countedIn(choice).length > 0 && choice.others.length > 0)
    ? {
        fr: "Là où des sources divergent, la plus récente compte, puis celle dont l'échantillon est le plus grand ; les autres sont listées sans être retenues.",
        nl: 'Waar bronnen verschillen, telt de recentste, dan die met de grootste steekproef; de andere staan erbij, maar tellen niet.',
        de: 'Wo Quellen sich widersprechen, zählt die jüngste, dann die mit der größeren Stichprobe; die anderen sind aufgeführt, zählen aber nicht.',
        en: 'Where sources disagree, the one published later counts, then the one with the larger sample; the others are listed, but do not count.',
      }
    : undefined;
