import { written } from '@cdw/kernel/judging/written.ts';
import { type Texts, textsOf } from '@cdw/kernel/language.ts';
import type { Decimal } from '@prisma/client/runtime/client';
import { SIDE_NAMES } from './reasons.ts';
import type { SideEffect } from './sides.ts';

/** Tells a difference where it stands out of the usual spread: it is those that the verdict counts. */
export function standingOut({ side, indicator, groupSize, isBeyondSpread, ...effect }: SideEffect): Texts | null {
  const { difference, differenceFrom, differenceThrough } = effect;
  if (!isBeyondSpread || !difference || !differenceFrom || !differenceThrough) return null;
  // A share differs by points, which its own unit would not tell from a share of a share.
  const isShare = indicator.unit === 'SHARE';
  const numberOf = (value: Decimal): Texts =>
    written(value.times(isShare ? 100 : 1).toNumber(), { signDisplay: 'exceptZero', maximumFractionDigits: 1 });
  const [by, from, through] = [numberOf(difference), numberOf(differenceFrom), numberOf(differenceThrough)];
  const [name, where] = [textsOf(indicator, 'name'), SIDE_NAMES[side]];
  const unit = isShare ? POINTS : NO_UNIT;
  return {
    fr: `${where.fr}, ${name.fr} : ${by.fr}${unit.fr} par rapport à ${groupSize} espaces comparables (intervalle de 80 % : ${from.fr} à ${through.fr}).`,
    nl: `${where.nl}, ${name.nl}: ${by.nl}${unit.nl} tegenover ${groupSize} vergelijkbare ruimten (interval van 80 %: ${from.nl} tot ${through.nl}).`,
    de: `${where.de}, ${name.de}: ${by.de}${unit.de} gegenüber ${groupSize} vergleichbaren Räumen (80-%-Intervall: ${from.de} bis ${through.de}).`,
    en: `${where.en}, ${name.en}: ${by.en}${unit.en} against ${groupSize} comparable spaces (80 % interval: ${from.en} to ${through.en}).`,
  };
}

const POINTS: Texts = { fr: ' points', nl: ' punten', de: ' Punkte', en: ' points' };
const NO_UNIT: Texts = { fr: '', nl: '', de: '', en: '' };
