import type { JudgementFormula } from '@cdw/kernel/judging/judgement.ts';

export const FORMULA: JudgementFormula = {
  name: 'MULTIPLIER',
  version: 3,
  expression:
    '(sum(own_income[year]) + sum(private_co_funding[year])) / sum(public_funding[year]) for year in fromYear..throughYear',
  description: {
    fr: "Recettes propres et cofinancement privé, rapportés à l'argent public des mêmes années civiles, chacune par un chiffre de l'année ou par de plus courts qui la décrivent tout entière. D'un appel, d'un programme ou d'un réseau : les chiffres qui en sont donnés, sinon la somme de ceux de ses lauréats, ou de ceux qui étaient membres du réseau pendant ces années ; d'une mesure, dont aucun chiffre n'est tenu, la somme de ceux des lauréats de ses appels. Une tranche seulement prévue n'est pas de l'argent public. Si un seul chiffre manque, le résultat est inconnu. Aucune formule officielle n'a été trouvée.",
    nl: 'Eigen inkomsten en private cofinanciering, gedeeld door het overheidsgeld van dezelfde kalenderjaren, elk door een cijfer van het jaar of door kortere die het samen volledig beschrijven. Van een oproep, een programma of een netwerk: de cijfers die ervan gegeven zijn, anders de som van die van de winnaars, of van wie in die jaren lid van het netwerk was; van een maatregel, waarvan geen cijfers worden bijgehouden, de som van die van de winnaars van zijn oproepen. Een schijf die alleen gepland is, is geen overheidsgeld. Ontbreekt één cijfer, dan is het resultaat onbekend. Er is geen officiële formule gevonden.',
    de: 'Eigene Einnahmen und private Kofinanzierung, geteilt durch das öffentliche Geld derselben Kalenderjahre, jedes durch eine Zahl des Jahres oder durch kürzere, die es zusammen ganz beschreiben. Bei einem Aufruf, einem Programm oder einem Netzwerk: die dafür genannten Zahlen, sonst die Summe derer der Gewinner oder derer, die in diesen Jahren Mitglied des Netzwerks waren; bei einer Maßnahme, zu der keine Zahlen geführt werden, die Summe derer der Gewinner ihrer Aufrufe. Eine nur geplante Tranche ist kein öffentliches Geld. Fehlt eine Zahl, ist das Ergebnis unbekannt. Eine amtliche Formel wurde nicht gefunden.',
    en: 'Own income and private co-funding over the public money of the same calendar years, each by a figure of the year or by shorter ones that together describe all of it. Of a call, a programme or a network: the figures that are stated of it, else the sum of those of its winners, or of those that were members of the network in these years; of a measure, of which no figures are kept, the sum of those of the winners of its calls. A tranche that is only planned is no public money. Where a single figure is missing, the result is unknown. No official formula was found.',
  },
};
