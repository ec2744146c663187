import type { JudgementFormula } from '@cdw/kernel/judging/judgement.ts';
import { GROUP_MIN } from '../limits.ts';

export const FORMULA: JudgementFormula = {
  name: 'MUTUALISATION',
  version: 2,
  expression:
    'difference = (mean(after) - mean(before)) of the space - mean(change), change = mean(after) - mean(before) of each of n comparable spaces; before, after = calendar years before and after that of the beginning; differenceFrom, differenceThrough = difference -/+ t(0.9; n - 1) * s * sqrt(1 + 1/n), s = standard deviation of change (n - 1)',
  description: {
    fr: `Avant et après l'année du début, laissée de côté. Sont comparables les espaces du même genre, hors du partenariat, dont les chiffres des mêmes années sont connus ; il en faut ${GROUP_MIN}. L'intervalle de 80 % d'une différence est aussi large que celui où se trouverait un espace comparable de plus ; elle ne compte que s'il est tout entier du même côté de zéro. Un côté a gagné quand plus de ses différences sont tout entières au-dessus qu'au-dessous. Si toutes, des deux côtés, restent dans l'écart usuel, il n'y a pas de verdict.`,
    nl: `Voor en na het jaar van het begin, dat niet meetelt. Vergelijkbaar zijn ruimten van dezelfde soort, buiten het partnerschap, waarvan de cijfers van dezelfde jaren bekend zijn; er zijn er ${GROUP_MIN} nodig. Het interval van 80 % van een verschil is zo breed als dat waarin een verdere vergelijkbare ruimte zou liggen; het telt alleen als dat geheel aan een kant van nul ligt. Een kant heeft gewonnen als meer verschillen geheel erboven liggen dan eronder. Blijven alle verschillen van beide kanten binnen de gewone spreiding, dan is er geen oordeel.`,
    de: `Vor und nach dem Jahr des Beginns, das nicht zählt. Vergleichbar sind Räume derselben Art außerhalb der Partnerschaft, deren Zahlen derselben Jahre bekannt sind; ${GROUP_MIN} sind nötig. Das 80-%-Intervall eines Unterschieds ist so breit wie jenes, in dem ein weiterer vergleichbarer Raum läge; er zählt nur, wenn es ganz auf einer Seite der Null liegt. Eine Seite hat gewonnen, wenn mehr ihrer Unterschiede ganz darüber liegen als darunter. Bleiben alle auf beiden Seiten in der üblichen Streuung, so gibt es kein Urteil.`,
    en: `Before and after the year of the beginning, which is left out. Comparable are spaces of the same kind, outside of the partnership, whose figures of the same years are known; ${GROUP_MIN} are needed. The interval of 80 % of a difference is as wide as that in which one more comparable space would lie; it counts only where that lies wholly on one side of nought. A side gained where more of its differences lie wholly above than wholly below. Where all of both sides stay within the usual spread there is no verdict.`,
  },
};
