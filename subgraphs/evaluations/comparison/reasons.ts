import type { JudgementFormula } from '@cdw/kernel/judging/judgement.ts';
import { writtenShare } from '@cdw/kernel/judging/written.ts';
import type { Texts } from '@cdw/kernel/language.ts';
import type { Indicator } from '../generated/prisma/client.ts';
import { GROUP_MIN, SIZE_YEARS_BEFORE_MAX } from '../limits.ts';
import type { Criterion } from './alike.ts';
import type { Place } from './percentile.ts';

export const FORMULA: JudgementFormula = {
  name: 'PERCENTILE_AMONG_PEERS',
  version: 2,
  expression:
    '(count(peers below) + count(peers equal) / 2) / count(peers); 1 - that where less is better; peers = other spaces with a value of the same calendar year, of the same class by every criterion',
  description: {
    fr: `Chaque espace par sa valeur de la même année civile, celle que donne sa série par YEAR ; ce qui s'additionne ne compte que si l'année entière est décrite, une borne ne compte jamais. RURAL : la classe de l'OCDE de la commune, la plus récente au jour demandé. SIZE : moins de 20, 20 à 49, 50 postes de travail ou plus, cette année-là ou l'une des ${SIZE_YEARS_BEFORE_MAX} précédentes. AGE : moins de 3, 3 à 5, 6 ans ou plus à la fin de l'année. Rien n'est dit d'un groupe de moins de ${GROUP_MIN} pairs, ni d'un groupe dont une comparaison plus large livrerait moins de ${GROUP_MIN} autres.`,
    nl: `Elke ruimte met haar waarde van hetzelfde kalenderjaar, zoals haar reeks per YEAR die geeft; wat optelt, telt alleen als het hele jaar beschreven is, een grens telt nooit. RURAL: de klasse van de OESO van de gemeente, de recentste op de gevraagde dag. SIZE: minder dan 20, 20 tot 49, 50 of meer werkplekken, in dat jaar of een van de ${SIZE_YEARS_BEFORE_MAX} vorige. AGE: minder dan 3, 3 tot 5, 6 of meer jaar op het einde van het jaar. Over een groep van minder dan ${GROUP_MIN} wordt niets gezegd, ook niet als een ruimere vergelijking minder dan ${GROUP_MIN} andere zou prijsgeven.`,
    de: `Jeder Raum mit seinem Wert desselben Kalenderjahres, wie ihn seine Reihe nach YEAR gibt; was sich addiert, zählt nur, wenn das ganze Jahr beschrieben ist, eine Grenze zählt nie. RURAL: die Klasse der OECD der Gemeinde, die jüngste am gefragten Tag. SIZE: weniger als 20, 20 bis 49, 50 oder mehr Arbeitsplätze, in diesem Jahr oder einem der ${SIZE_YEARS_BEFORE_MAX} davor. AGE: weniger als 3, 3 bis 5, 6 oder mehr Jahre am Ende des Jahres. Von einer Gruppe von weniger als ${GROUP_MIN} wird nichts gesagt, auch nicht, wenn ein weiterer Vergleich weniger als ${GROUP_MIN} andere preisgäbe.`,
    en: `Each space by its value of the same calendar year, as its series by YEAR gives it; what adds up counts only where the whole year is described, a bound never counts. RURAL: the OECD class of the municipality, the most recent on the day asked for. SIZE: fewer than 20, 20 to 49, 50 workplaces or more, in that year or one of the ${SIZE_YEARS_BEFORE_MAX} before. AGE: less than 3, 3 to 5, 6 years or more at the end of the year. Nothing is told of a group of fewer than ${GROUP_MIN} peers, nor of one that a wider comparison would turn into fewer than ${GROUP_MIN} others.`,
  },
};

export function placed(
  { percentile, peers: { length: peerCount } }: Place,
  { nameFr, nameNl, nameDe, nameEn }: Indicator,
  year: number,
): Texts {
  const share = writtenShare(percentile.toNumber());
  return {
    fr: `${nameFr}, ${year} : devant ${share.fr} des ${peerCount} pairs dont le chiffre est connu.`,
    nl: `${nameNl ?? nameFr}, ${year}: voor ${share.nl} van de ${peerCount} vergelijkbare ruimten waarvan het cijfer bekend is.`,
    de: `${nameDe ?? nameFr}, ${year}: vor ${share.de} der ${peerCount} vergleichbaren Räume, deren Zahl bekannt ist.`,
    en: `${nameEn ?? nameFr}, ${year}: ahead of ${share.en} of the ${peerCount} peers whose figure is known.`,
  };
}

/** Why there is no place. */
export function lackOf(own: object | undefined, unknown: readonly Criterion[]): Texts {
  if (!own) return NO_FIGURE;
  return unknown.length > 0 ? unknownClass(unknown.join(', ')) : TOO_FEW;
}

const NO_FIGURE: Texts = {
  fr: "Aucun chiffre comparable de l'espace lui-même n'est connu.",
  nl: 'Van de ruimte zelf is geen vergelijkbaar cijfer bekend.',
  de: 'Vom Raum selbst ist keine vergleichbare Zahl bekannt.',
  en: 'Of the space itself no figure is known that can be compared.',
};

const TOO_FEW: Texts = {
  fr: `Trop peu de pairs pour en dire quelque chose sans dévoiler leurs chiffres : il en faut ${GROUP_MIN}.`,
  nl: `Te weinig vergelijkbare ruimten om iets te zeggen zonder hun cijfers prijs te geven: er zijn er ${GROUP_MIN} nodig.`,
  de: `Zu wenige vergleichbare Räume, um etwas zu sagen, ohne ihre Zahlen preiszugeben: ${GROUP_MIN} sind nötig.`,
  en: `Too few peers to say something without giving their figures away: ${GROUP_MIN} are needed.`,
};

const unknownClass = (criteria: string): Texts => ({
  fr: `La classe de l'espace n'est pas connue selon : ${criteria}.`,
  nl: `De klasse van de ruimte is niet bekend volgens: ${criteria}.`,
  de: `Die Klasse des Raumes ist nicht bekannt nach: ${criteria}.`,
  en: `The class of the space is not known by: ${criteria}.`,
});
