import type { JudgementFormula } from '@cdw/kernel/judging/judgement.ts';

export const FORMULA: JudgementFormula = {
  name: 'FINANCIAL_AUTONOMY',
  version: 2,
  expression:
    'ratio[year] = own_income[year] / running_costs[year]; breakEven = first year with ratio >= 1, else the year in which the least-squares line through ratio[year] reaches 1 (3 years or more, rising), with an interval of 80 % (Fieller); deadline = that of the rule in force on asOf',
  description: {
    fr: "Seules comptent les années civiles dont les recettes et les frais sont tous deux publiés et connus au jour demandé, par un chiffre de l'année ou par de plus courts qui la décrivent tout entière ; une fourchette ou une borne ne compte pas. ACHIEVED : la dernière année connue couvre ses frais. Sinon, après l'échéance : OVERDUE, si la dernière année connue est au plus tôt celle d'avant l'échéance. Avant l'échéance : ON_TRACK si la droite des moindres carrés atteint l'équilibre au plus tard l'année de l'échéance, AT_RISK sinon. Dans tous les autres cas : UNKNOWN.",
    nl: 'Alleen kalenderjaren tellen waarvan inkomsten en kosten gepubliceerd en op de gevraagde dag bekend zijn, door een cijfer van het jaar of door kortere die het samen volledig beschrijven; een marge of een grens telt niet. ACHIEVED: het laatste bekende jaar dekt zijn kosten. Anders, na de termijn: OVERDUE, als het laatste bekende jaar niet ouder is dan het jaar voor de termijn. Voor de termijn: ON_TRACK als de lijn van de kleinste kwadraten uiterlijk in het jaar van de termijn het evenwicht bereikt, anders AT_RISK. In alle andere gevallen: UNKNOWN.',
    de: 'Nur Kalenderjahre zählen, deren Einnahmen und Kosten beide veröffentlicht und am gefragten Tag bekannt sind, durch eine Zahl des Jahres oder durch kürzere, die es zusammen ganz beschreiben; eine Spanne oder Grenze zählt nicht. ACHIEVED: Das letzte bekannte Jahr deckt seine Kosten. Sonst nach der Frist: OVERDUE, wenn das letzte bekannte Jahr nicht vor dem Jahr vor der Frist liegt. Vor der Frist: ON_TRACK, wenn die Gerade der kleinsten Quadrate das Gleichgewicht spätestens im Jahr der Frist erreicht, sonst AT_RISK. In allen anderen Fällen: UNKNOWN.',
    en: 'Only calendar years count whose income and costs are both published, and known on the day asked for, by a figure of the year or by shorter ones that together describe all of it; a range or a bound does not count. ACHIEVED: the last known year covers its costs. Otherwise, after the deadline: OVERDUE, if the last known year is not before the year before the deadline. Before the deadline: ON_TRACK if the least-squares line reaches balance in the year of the deadline at the latest, else AT_RISK. In all other cases: UNKNOWN.',
  },
};
