import type { JudgementFormula } from '@cdw/kernel/judging/judgement.ts';
import { writtenShare } from '@cdw/kernel/judging/written.ts';
import type { Texts } from '@cdw/kernel/language.ts';
import type { Indicator } from '../generated/prisma/client.ts';
import type { KnownFigure } from '../judging/known-figures.ts';
import { GROUP_MIN } from '../limits.ts';
import type { Criterion } from './alike.ts';
import type { Place } from './percentile.ts';

export const FORMULA: JudgementFormula = {
  name: 'PERCENTILE_AMONG_PEERS',
  version: 1,
  expression:
    '(count(peers below) + count(peers equal) / 2) / count(peers); 1 - that where less is better; peers = other spaces with a figure, of the same class by every criterion',
  description: {
    fr: `Chaque espace par son dernier chiffre connu au jour demandé. RURAL : la classe de l'OCDE de la commune, la plus récente jusqu'à ce jour. SIZE : moins de 20, 20 à 49, 50 postes de travail ou plus. AGE : moins de 3, 3 à 5, 6 ans ou plus. Rien n'est dit d'un groupe de moins de ${GROUP_MIN} pairs, ni d'un groupe dont une comparaison plus large livrerait moins de ${GROUP_MIN} autres.`,
    nl: `Elke ruimte met haar laatste op de gevraagde dag bekende cijfer. RURAL: de klasse van de OESO van de gemeente, de recentste tot die dag. SIZE: minder dan 20, 20 tot 49, 50 of meer werkplekken. AGE: minder dan 3, 3 tot 5, 6 of meer jaar. Over een groep van minder dan ${GROUP_MIN} wordt niets gezegd, ook niet als een ruimere vergelijking minder dan ${GROUP_MIN} andere zou prijsgeven.`,
    de: `Jeder Raum mit seiner letzten am gefragten Tag bekannten Zahl. RURAL: die Klasse der OECD der Gemeinde, die jüngste bis zu diesem Tag. SIZE: weniger als 20, 20 bis 49, 50 oder mehr Arbeitsplätze. AGE: weniger als 3, 3 bis 5, 6 oder mehr Jahre. Von einer Gruppe von weniger als ${GROUP_MIN} wird nichts gesagt, auch nicht, wenn ein weiterer Vergleich weniger als ${GROUP_MIN} andere preisgäbe.`,
    en: `Each space by its last figure that is known on the day asked for. RURAL: the OECD class of the municipality, the most recent up to that day. SIZE: fewer than 20, 20 to 49, 50 workplaces or more. AGE: less than 3, 3 to 5, 6 years or more. Nothing is told of a group of fewer than ${GROUP_MIN} peers, nor of one that a wider comparison would turn into fewer than ${GROUP_MIN} others.`,
  },
};

export function placed({ percentile, peerCount }: Place, { nameFr, nameNl, nameDe, nameEn }: Indicator): Texts {
  const share = writtenShare(percentile.toNumber());
  return {
    fr: `${nameFr} : devant ${share.fr} des ${peerCount} pairs dont le chiffre est connu.`,
    nl: `${nameNl ?? nameFr}: voor ${share.nl} van de ${peerCount} vergelijkbare ruimten waarvan het cijfer bekend is.`,
    de: `${nameDe ?? nameFr}: vor ${share.de} der ${peerCount} vergleichbaren Räume, deren Zahl bekannt ist.`,
    en: `${nameEn ?? nameFr}: ahead of ${share.en} of the ${peerCount} peers whose figure is known.`,
  };
}

/** Why there is no place. */
export function lackOf(own: KnownFigure | null, unknown: readonly Criterion[]): Texts {
  if (!own) return NO_FIGURE;
  return unknown.length > 0 ? unknownClass(unknown.join(', ')) : TOO_FEW;
}

const NO_FIGURE: Texts = {
  fr: "Le chiffre de l'espace lui-même n'est pas connu.",
  nl: 'Het cijfer van de ruimte zelf is niet bekend.',
  de: 'Die Zahl des Raumes selbst ist nicht bekannt.',
  en: 'The figure of the space itself is not known.',
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
