import type { JudgementFormula } from '@cdw/kernel/judging/judgement.ts';
import { GROUP_MIN } from '../limits.ts';

export const FORMULA: JudgementFormula = {
  name: 'MUTUALISATION',
  version: 1,
  expression:
    'difference = (mean(after) - mean(before)) of the space - mean((mean(after) - mean(before)) of each comparable space); before, after = calendar years before and after that of the beginning',
  description: {
    fr: `Avant et après l'année du début, laissée de côté. Sont comparables les espaces du même genre, hors du partenariat, dont les chiffres des mêmes années sont connus ; il en faut ${GROUP_MIN}. Un côté a gagné quand plus de ses différences sont positives que négatives.`,
    nl: `Voor en na het jaar van het begin, dat niet meetelt. Vergelijkbaar zijn ruimten van dezelfde soort, buiten het partnerschap, waarvan de cijfers van dezelfde jaren bekend zijn; er zijn er ${GROUP_MIN} nodig. Een kant heeft gewonnen als meer verschillen positief zijn dan negatief.`,
    de: `Vor und nach dem Jahr des Beginns, das nicht zählt. Vergleichbar sind Räume derselben Art außerhalb der Partnerschaft, deren Zahlen derselben Jahre bekannt sind; ${GROUP_MIN} sind nötig. Eine Seite hat gewonnen, wenn mehr ihrer Unterschiede positiv als negativ sind.`,
    en: `Before and after the year of the beginning, which is left out. Comparable are spaces of the same kind, outside of the partnership, whose figures of the same years are known; ${GROUP_MIN} are needed. A side gained where more of its differences are positive than negative.`,
  },
};
