import { written, writtenShare } from '@cdw/kernel/judging/written.ts';
import type { Texts } from '@cdw/kernel/language.ts';
import { facilitiesOf, type Measures, ruralCountOf } from './measures.ts';
import type { Pair } from './pairs.ts';
import type { ReasonName } from './weights.ts';

/** What is so, for each reason, in words. */
export const factsOf = (pair: Pair, measures: Measures): Readonly<Record<ReasonName, Texts>> => ({
  sameOperator: whoRuns(measures.sameOperator),
  proximity: howFar(pair),
  complementaryFacilities: whichFacilities(pair),
  commonHours: whichHours(measures.commonHours),
  ruralNeed: howRural(pair),
});

function whoRuns(measure: number | null): Texts {
  if (measure === null) {
    return {
      fr: "On ne sait pas qui exploite l'un des deux espaces.",
      nl: 'Het is niet bekend wie een van beide ruimten uitbaat.',
      de: 'Es ist nicht bekannt, wer einen der beiden Räume betreibt.',
      en: 'It is not known who runs one of the two spaces.',
    };
  }
  if (measure === 0) {
    return {
      fr: 'Des organismes différents exploitent les deux espaces.',
      nl: 'Verschillende organisaties baten beide ruimten uit.',
      de: 'Verschiedene Einrichtungen betreiben die beiden Räume.',
      en: 'Different organisations run the two spaces.',
    };
  }
  return {
    fr: 'Le même organisme exploite les deux espaces.',
    nl: 'Dezelfde organisatie baat beide ruimten uit.',
    de: 'Dieselbe Einrichtung betreibt beide Räume.',
    en: 'One organisation runs both spaces.',
  };
}

function howFar({ one, other, km }: Pair): Texts {
  const far = written(km, { maximumFractionDigits: 1 });
  if (one.precision === 'MUNICIPALITY_CENTROID' || other.precision === 'MUNICIPALITY_CENTROID') {
    return {
      fr: `Distance à vol d'oiseau, mesurée au centroïde de la commune faute d'adresse exacte : ${far.fr} km.`,
      nl: `Afstand in vogelvlucht, gemeten vanaf het middelpunt van de gemeente omdat een exact adres ontbreekt: ${far.nl} km.`,
      de: `Luftlinie, mangels genauer Adresse vom Mittelpunkt der Gemeinde aus gemessen: ${far.de} km.`,
      en: `Great-circle distance, from the centroid of the municipality for want of an exact address: ${far.en} km.`,
    };
  }
  return {
    fr: `Distance à vol d'oiseau : ${far.fr} km.`,
    nl: `Afstand in vogelvlucht: ${far.nl} km.`,
    de: `Luftlinie: ${far.de} km.`,
    en: `Great-circle distance: ${far.en} km.`,
  };
}

function whichFacilities(pair: Pair): Texts {
  const facilities = facilitiesOf(pair);
  if (!facilities) {
    return {
      fr: "Les équipements de l'un des deux ne sont pas connus.",
      nl: 'De voorzieningen van een van beide zijn niet bekend.',
      de: 'Die Ausstattung eines der beiden ist nicht bekannt.',
      en: 'The facilities of one of the two are not known.',
    };
  }
  const { ofOneOnly, all } = facilities;
  return {
    fr: `Équipements que seul l'un des deux offre : ${ofOneOnly} sur ${all}.`,
    nl: `Voorzieningen die slechts een van beide heeft: ${ofOneOnly} van ${all}.`,
    de: `Ausstattung, die nur einer der beiden hat: ${ofOneOnly} von ${all}.`,
    en: `Facilities that only one of the two has: ${ofOneOnly} of ${all}.`,
  };
}

function whichHours(measure: number | null): Texts {
  if (measure === null) {
    return {
      fr: "Les heures d'ouverture de l'un des deux ne sont pas connues.",
      nl: 'De openingsuren van een van beide zijn niet bekend.',
      de: 'Die Öffnungszeiten eines der beiden sind nicht bekannt.',
      en: 'The opening hours of one of the two are not known.',
    };
  }
  const share = writtenShare(measure);
  return {
    fr: `Part du temps d'ouverture qui leur est commune : ${share.fr}.`,
    nl: `Deel van de openingstijd dat ze gemeen hebben: ${share.nl}.`,
    de: `Anteil der Öffnungszeit, den sie gemeinsam haben: ${share.de}.`,
    en: `Share of their opening time that they have in common: ${share.en}.`,
  };
}

function howRural(pair: Pair): Texts {
  const count = ruralCountOf(pair);
  if (count === null) {
    return {
      fr: "On ne sait pas si la commune de l'un des deux est rurale.",
      nl: 'Het is niet bekend of de gemeente van een van beide landelijk is.',
      de: 'Es ist nicht bekannt, ob die Gemeinde eines der beiden ländlich ist.',
      en: 'It is not known whether the municipality of one of the two is rural.',
    };
  }
  return {
    fr: `Espaces situés dans une commune rurale (OCDE) : ${count} sur 2.`,
    nl: `Ruimten in een landelijke gemeente (OESO): ${count} van 2.`,
    de: `Räume in einer ländlichen Gemeinde (OECD): ${count} von 2.`,
    en: `Spaces in a rural municipality (OECD): ${count} of 2.`,
  };
}
