import type { JudgementFormula } from '@cdw/kernel/judging/judgement.ts';
import { written, writtenShare } from '@cdw/kernel/judging/written.ts';
import type { Texts } from '@cdw/kernel/language.ts';
import type { Decimal } from '@prisma/client/runtime/client';
import type { KnownFigure } from '../judging/known-figures.ts';
import { POINTS_MIN } from '../judging/least-squares.ts';

export const FORMULA: JudgementFormula = {
  name: 'USE',
  version: 1,
  expression:
    'latest = figure of the period that ends last; trendPerYear = slope of the least-squares line through occupancy_rate at the middle of each period (3 or more); season[month] = mean(occupancy_rate of month) - mean(occupancy_rate) (24 months or more)',
  description: {
    fr: "Le dernier chiffre connu au jour demandé de chaque indicateur, et la pente des taux d'occupation par an. Une période qui en contient d'autres est laissée de côté ; une fourchette ou une borne ne compte pas.",
    nl: 'Het laatste op de gevraagde dag bekende cijfer van elke indicator, en de helling van de bezettingsgraad per jaar. Een periode die andere bevat, telt niet mee; een marge of een grens evenmin.',
    de: 'Die letzte am gefragten Tag bekannte Zahl jedes Indikators, und die Steigung der Auslastung pro Jahr. Ein Zeitraum, der andere enthält, bleibt außer Betracht; eine Spanne oder Grenze zählt nicht.',
    en: 'The last figure of each indicator that is known on the day asked for, and the slope of the occupancy rate by year. A period that holds others is left out; a range or a bound does not count.',
  },
};

export function level({ value, validFrom, validThrough }: KnownFigure): Texts {
  const share = writtenShare(value.toNumber());
  const period = validFrom === validThrough ? `${validFrom}` : `${validFrom ?? '?'}/${validThrough ?? '?'}`;
  return {
    fr: `Le dernier taux d'occupation connu est de ${share.fr} (${period}).`,
    nl: `De laatst bekende bezettingsgraad is ${share.nl} (${period}).`,
    de: `Die letzte bekannte Auslastung beträgt ${share.de} (${period}).`,
    en: `The last occupancy rate that is known is ${share.en} (${period}).`,
  };
}

export function trend(perYear: Decimal): Texts {
  const points = written(perYear.times(100).toNumber(), { signDisplay: 'always', maximumFractionDigits: 1 });
  return {
    fr: `Sa tendance est de ${points.fr} points par an.`,
    nl: `De trend is ${points.nl} punten per jaar.`,
    de: `Der Trend beträgt ${points.de} Punkte pro Jahr.`,
    en: `Its trend is ${points.en} points a year.`,
  };
}

export const noTrend = (): Texts => ({
  fr: `Une tendance demande ${POINTS_MIN} périodes au moins.`,
  nl: `Een trend vraagt minstens ${POINTS_MIN} perioden.`,
  de: `Ein Trend braucht mindestens ${POINTS_MIN} Zeiträume.`,
  en: `A trend needs ${POINTS_MIN} periods at least.`,
});

export const NO_LEVEL: Texts = {
  fr: "Aucun taux d'occupation n'est connu ce jour-là, mais d'autres chiffres d'utilisation le sont.",
  nl: 'Op die dag is geen bezettingsgraad bekend, andere gebruikscijfers wel.',
  de: 'An diesem Tag ist keine Auslastung bekannt, wohl aber andere Zahlen zur Nutzung.',
  en: 'No occupancy rate is known on that day, but other figures of use are.',
};

export const NOTHING: Texts = {
  fr: "Aucun chiffre d'utilisation n'est connu ce jour-là.",
  nl: 'Op die dag is geen enkel gebruikscijfer bekend.',
  de: 'An diesem Tag ist keine Zahl zur Nutzung bekannt.',
  en: 'No figure of use is known on that day.',
};
