import type { JudgementFormula } from '@cdw/kernel/judging/judgement.ts';

export const FORMULA: JudgementFormula = {
  name: 'RAPPROCHEMENT',
  version: 1,
  expression:
    'value = sum(weight * measure) / sum(weight), over the reasons whose measure is known; sameOperator = 1 or 0; proximity = 1 - distanceKm / maxKm; complementaryFacilities = facilities of one only / facilities of either; commonHours = hours open in both / hours open in either, in seven days from asOf; ruralNeed = rural municipalities (OECD, most recent year) / 2',
  description: {
    fr: "Chaque raison est mesurée de 0 à 1 ; le score en est la moyenne pondérée. Une raison inconnue ne compte ni pour ni contre. Les distances sont à vol d'oiseau, depuis le centroïde de la commune quand l'adresse n'est pas connue. Les listes d'équipements et les heures sont celles que les sources donnent.",
    nl: 'Elke reden wordt gemeten van 0 tot 1; de score is hun gewogen gemiddelde. Een onbekende reden telt niet voor en niet tegen. Afstanden zijn in vogelvlucht, vanaf het middelpunt van de gemeente als het adres niet bekend is. Voorzieningen en uren zijn die welke de bronnen geven.',
    de: 'Jeder Grund wird von 0 bis 1 gemessen; der Wert ist ihr gewichtetes Mittel. Ein unbekannter Grund zählt weder dafür noch dagegen. Entfernungen sind Luftlinien, vom Mittelpunkt der Gemeinde aus, wenn die Adresse nicht bekannt ist. Ausstattung und Zeiten sind die, welche die Quellen angeben.',
    en: 'Each reason is measured from 0 to 1; the score is their weighted mean. A reason that is not known counts neither for nor against. Distances are great-circle distances, from the centroid of the municipality where an address is not known. Facilities and hours are those that sources give.',
  },
};
