import type { JudgementFormula } from '@cdw/kernel/judging/judgement.ts';

export const FORMULA: JudgementFormula = {
  name: 'RURAL_COVERAGE',
  version: 1,
  expression:
    'covered(m) = min(greatCircleKm(centroid(m), place(s)) for open spaces s) <= withinKm; municipalityShare = count(covered) / count(rural); populationShare = sum(population of covered) / sum(population of rural)',
  description: {
    fr: "Une commune rurale est couverte si un espace ouvert se trouve à la distance demandée de son centroïde, au plus, à vol d'oiseau. Un espace dont l'adresse n'est pas connue est au centroïde de sa commune. Un espace d'une autre commune, province ou intercommunale compte aussi. Avec sa commune, toute la population de l'année est couverte.",
    nl: 'Een landelijke gemeente is gedekt als er binnen de gevraagde afstand van haar middelpunt een open ruimte is, in vogelvlucht. Een ruimte waarvan het adres niet bekend is, ligt in het middelpunt van haar gemeente. Een ruimte in een andere gemeente, provincie of intercommunale telt ook. Met de gemeente is haar hele bevolking van dat jaar gedekt.',
    de: 'Eine ländliche Gemeinde ist abgedeckt, wenn ein offener Raum höchstens in der verlangten Entfernung von ihrem Mittelpunkt liegt, in Luftlinie. Ein Raum, dessen Adresse nicht bekannt ist, liegt im Mittelpunkt seiner Gemeinde. Ein Raum in einer anderen Gemeinde, Provinz oder Interkommunale zählt auch. Mit der Gemeinde ist ihre ganze Bevölkerung des Jahres abgedeckt.',
    en: 'A rural municipality is covered where an open space lies within the distance asked for of its centroid, along a great circle. A space whose address is not known lies at the centroid of its municipality. A space of another municipality, province or intercommunale counts too. With a municipality, all its people of the year are covered.',
  },
};
