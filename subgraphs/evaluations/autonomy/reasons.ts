import type { Day } from '@cdw/kernel/days.ts';
import { sentences, writtenDate, writtenShare } from '@cdw/kernel/judging/written.ts';
import { type Texts, textsOf } from '@cdw/kernel/language.ts';
import { POINTS_MIN } from '../judging/least-squares.ts';
import type { Assessment, BreakEven, Lack, YearRatio } from './assess.ts';
import type { BindingRule } from './deadline-in-force.ts';

/** What the last known year came to. */
export function ratioReached({ year, ratio }: YearRatio): Texts {
  const share = writtenShare(ratio.toNumber());
  return {
    fr: `En ${year}, les recettes propres couvraient ${share.fr} des frais de fonctionnement.`,
    nl: `In ${year} dekten de eigen inkomsten ${share.nl} van de werkingskosten.`,
    de: `${year} deckten die eigenen Einnahmen ${share.de} der Betriebskosten.`,
    en: `In ${year} own income covered ${share.en} of the running costs.`,
  };
}

/** By when which rule asks for autonomy. */
export function deadlineSet({ rule, day }: BindingRule, asOf: Day): Texts {
  const title = textsOf(rule, 'title');
  if (!day) {
    return {
      fr: `La règle « ${title.fr} » compte ${rule.years} ans depuis l'ouverture, dont la date n'est pas connue.`,
      nl: `De regel "${title.nl}" telt ${rule.years} jaar vanaf de opening, waarvan de datum niet bekend is.`,
      de: `Die Regel „${title.de}“ zählt ${rule.years} Jahre ab der Eröffnung, deren Datum nicht bekannt ist.`,
      en: `The rule "${title.en}" counts ${rule.years} years from the opening, whose date is not known.`,
    };
  }
  const due = writtenDate(day);
  const set = {
    fr: `La règle en vigueur, « ${title.fr} », donne l'échéance du ${due.fr}.`,
    nl: `De geldende regel, "${title.nl}", geeft ${due.nl} als termijn.`,
    de: `Die geltende Regel, „${title.de}“, setzt die Frist auf den ${due.de}.`,
    en: `The rule in force, "${title.en}", sets the deadline at ${due.en}.`,
  };
  return sentences(set, day < asOf && PASSED);
}

const PASSED: Texts = {
  fr: 'Elle est dépassée.',
  nl: 'Die is voorbij.',
  de: 'Sie ist abgelaufen.',
  en: 'It has passed.',
};

export const NO_RULE: Texts = {
  fr: "Aucune règle d'autonomie en vigueur ce jour-là ne s'applique, pour autant qu'on sache.",
  nl: 'Voor zover bekend geldt op die dag geen enkele regel voor autonomie.',
  de: 'Soweit bekannt, gilt an diesem Tag keine Regel zur Eigenständigkeit.',
  en: 'As far as is known, no rule of autonomy that is in force on that day applies.',
};

/** When balance was reached, or would be. */
export function balance({ year, isProjected, fromYear, throughYear }: BreakEven): Texts {
  if (!isProjected) {
    return {
      fr: `L'équilibre a été atteint pour la première fois en ${year}.`,
      nl: `Het evenwicht werd voor het eerst bereikt in ${year}.`,
      de: `Das Gleichgewicht wurde zum ersten Mal ${year} erreicht.`,
      en: `Balance was first reached in ${year}.`,
    };
  }
  const [from, through] = [fromYear ?? '?', throughYear ?? '?'];
  return {
    fr: `La tendance mène à l'équilibre en ${year} (intervalle de 80 % : ${from} à ${through}).`,
    nl: `De trend leidt tot evenwicht in ${year} (interval van 80 %: ${from} tot ${through}).`,
    de: `Der Trend führt ${year} zum Gleichgewicht (80-%-Intervall: ${from} bis ${through}).`,
    en: `The trend leads to balance in ${year} (80 % interval: ${from} to ${through}).`,
  };
}

const LACKS: Readonly<Record<Lack, Texts>> = {
  NO_RATIO: {
    fr: "D'aucune année on ne connaît à la fois les recettes propres et les frais de fonctionnement : aucun verdict n'est possible.",
    nl: 'Van geen enkel jaar zijn zowel de eigen inkomsten als de werkingskosten bekend: er is geen oordeel mogelijk.',
    de: 'Von keinem Jahr sind sowohl die eigenen Einnahmen als auch die Betriebskosten bekannt: Ein Urteil ist nicht möglich.',
    en: 'Of no year both the own income and the running costs are known: no verdict is possible.',
  },
  NO_DEADLINE: {
    fr: "Sans échéance connue, aucun verdict n'est possible.",
    nl: 'Zonder bekende termijn is er geen oordeel mogelijk.',
    de: 'Ohne bekannte Frist ist kein Urteil möglich.',
    en: 'Without a known deadline no verdict is possible.',
  },
  NO_RATIO_AT_DEADLINE: {
    fr: "Les chiffres connus sont trop antérieurs à l'échéance pour dire si elle a été tenue.",
    nl: 'De bekende cijfers liggen te ver voor de termijn om te zeggen of hij gehaald is.',
    de: 'Die bekannten Zahlen liegen zu weit vor der Frist, um zu sagen, ob sie eingehalten wurde.',
    en: 'The figures that are known lie too far before the deadline to say whether it was met.',
  },
  TOO_FEW_YEARS: {
    fr: `Une projection demande ${POINTS_MIN} années au moins.`,
    nl: `Een projectie vraagt minstens ${POINTS_MIN} jaren.`,
    de: `Eine Projektion braucht mindestens ${POINTS_MIN} Jahre.`,
    en: `A projection needs ${POINTS_MIN} years at least.`,
  },
};

export const lacking = ({ lack }: Assessment): Texts | null => lack && LACKS[lack];
