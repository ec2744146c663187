import { sentences, written, writtenShare } from '@cdw/kernel/judging/written.ts';
import type { Texts } from '@cdw/kernel/language.ts';
import { methodNamed } from '../rural-method-names.ts';
import type { Reach } from './reach.ts';
import type { Asked } from './rural-coverage.ts';
import type { Classified } from './rural-municipalities.ts';

/** Why the figures are what they are, in words. */
export function because({ method, year, withinKm }: Asked, { all, covered }: Reach, unknownCount: number): Texts {
  const rule = methodNamed(method, year);
  if (all.municipalityCount === 0) return noneRural(rule);
  const [km, count, total] = [withinKm, covered.municipalityCount, all.municipalityCount].map((n) => written(n));
  const share = writtenShare(covered.municipalityCount / all.municipalityCount);
  return sentences(
    km &&
      count &&
      total && {
        fr: `Communes rurales (${rule.fr}) dont le centroïde est à ${km.fr} km au plus d'un espace ouvert : ${count.fr} sur ${total.fr}, soit ${share.fr}.`,
        nl: `Landelijke gemeenten (${rule.nl}) met een open ruimte op ten hoogste ${km.nl} km van hun middelpunt: ${count.nl} van ${total.nl}, dus ${share.nl}.`,
        de: `Ländliche Gemeinden (${rule.de}) mit einem offenen Raum höchstens ${km.de} km von ihrem Mittelpunkt: ${count.de} von ${total.de}, also ${share.de}.`,
        en: `Rural municipalities (${rule.en}) with an open space within ${km.en} km of their centroid: ${count.en} of ${total.en}, or ${share.en}.`,
      },
    ofPeople(year, covered.population, all.population),
    unknownCount > 0 && notCounted(written(unknownCount)),
  );
}

function ofPeople(year: number | null, covered: number | null, all: number | null): Texts {
  if (covered === null || !all) {
    return {
      fr: `La population de ${year} n'est pas connue.`,
      nl: `De bevolking van ${year} is niet bekend.`,
      de: `Die Bevölkerung von ${year} ist nicht bekannt.`,
      en: `The population of ${year} is not known.`,
    };
  }
  const [people, total, share] = [written(covered), written(all), writtenShare(covered / all)];
  return {
    fr: `Leurs habitants (${year}) : ${people.fr} sur ${total.fr}, soit ${share.fr}.`,
    nl: `Hun inwoners (${year}): ${people.nl} van ${total.nl}, dus ${share.nl}.`,
    de: `Ihre Einwohner (${year}): ${people.de} von ${total.de}, also ${share.de}.`,
    en: `Their inhabitants (${year}): ${people.en} of ${total.en}, or ${share.en}.`,
  };
}

const notCounted = (count: Texts): Texts => ({
  fr: `Espaces qui ne comptent pas, parce qu'aucune source ne dit s'ils sont ouverts ou où ils sont : ${count.fr}.`,
  nl: `Ruimten die niet meetellen omdat geen bron zegt of ze open zijn of waar ze liggen: ${count.nl}.`,
  de: `Räume, die nicht zählen, weil keine Quelle sagt, ob sie offen sind oder wo sie liegen: ${count.de}.`,
  en: `Spaces that do not count, since no source tells whether they are open or where they are: ${count.en}.`,
});

const noneRural = (rule: Texts): Texts => ({
  fr: `Aucune commune du territoire n'est rurale (${rule.fr}) : il n'y a rien à couvrir.`,
  nl: `Geen gemeente van het gebied is landelijk (${rule.nl}): er is niets te dekken.`,
  de: `Keine Gemeinde des Gebiets ist ländlich (${rule.de}): Es gibt nichts abzudecken.`,
  en: `No municipality of the territory is rural (${rule.en}): there is nothing to cover.`,
});

export const NO_TERRITORY: Texts = {
  fr: "Inconnu : aucune source ne dit quel était ce jour-là le territoire de l'organisation.",
  nl: 'Onbekend: geen bron zegt wat die dag het gebied van de organisatie was.',
  de: 'Unbekannt: Keine Quelle sagt, welches Gebiet die Organisation an diesem Tag hatte.',
  en: 'Unknown: no source tells which territory the organisation had on that day.',
};

export const NO_STATUS: Texts = {
  fr: 'Inconnu : aucune source ne dit si un espace de ce genre ou de ce réseau était ouvert ce jour-là.',
  nl: 'Onbekend: geen bron zegt of een ruimte van die soort of van dat netwerk die dag open was.',
  de: 'Unbekannt: Keine Quelle sagt, ob ein Raum dieser Art oder dieses Netzes an diesem Tag offen war.',
  en: 'Unknown: no source tells whether a space of this kind or network was open on that day.',
};

export function noFigures({ method }: Asked, { year, unclassifiedCount, municipalityCount }: Classified): Texts {
  const rule = methodNamed(method, year);
  const [missing, all] = [written(unclassifiedCount), written(municipalityCount)];
  return {
    fr: `Inconnu : communes du territoire sans classement (${rule.fr}) : ${missing.fr} sur ${all.fr}.`,
    nl: `Onbekend: gemeenten van het gebied zonder indeling (${rule.nl}): ${missing.nl} van ${all.nl}.`,
    de: `Unbekannt: Gemeinden des Gebiets ohne Einstufung (${rule.de}): ${missing.de} von ${all.de}.`,
    en: `Unknown: municipalities of the territory that are not classified (${rule.en}): ${missing.en} of ${all.en}.`,
  };
}
