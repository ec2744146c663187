import { written, writtenDate } from '@cdw/kernel/judging/written.ts';
import { type Language, type Texts, textIn } from '@cdw/kernel/language.ts';
import type { PartialDate } from '@cdw/kernel/partial-date.ts';
import type { IndicatorUnit, ObservationQualifier } from '../generated/prisma/enums.ts';
import type { RespondentState } from '../respondents.ts';
import type { Localized } from './content-type.ts';

const texts = (fr: string, nl: string, de: string, en: string): Texts => ({ fr, nl, de, en });

/** The words of a report, beside what it reports. */
export const WORDS = {
  edition: texts('Édition', 'Editie', 'Ausgabe', 'Edition'),
  frozen: texts(
    'Publiée ; ce rapport ne change plus.',
    'Gepubliceerd; dit verslag verandert niet meer.',
    'Veröffentlicht; dieser Bericht ändert sich nicht mehr.',
    'Published; this report no longer changes.',
  ),
  living: texts(
    'Ce qui est connu à ce jour ; ce rapport peut encore changer.',
    'Wat tot nu toe bekend is; dit verslag kan nog veranderen.',
    'Was bis heute bekannt ist; dieser Bericht kann sich noch ändern.',
    'What is known so far; this report may still change.',
  ),
  unnamed: texts(
    'Certains noms n’ont pu être obtenus ; leurs identifiants en tiennent lieu.',
    'Sommige namen konden niet worden opgevraagd; hun identificatiecodes staan in de plaats.',
    'Einige Namen waren nicht zu erfragen; ihre Kennungen stehen an ihrer Stelle.',
    'Some names could not be had; their identifiers stand in their place.',
  ),
  publishedOn: texts('Publication', 'Publicatie', 'Veröffentlichung', 'Published'),
  period: texts('Période', 'Periode', 'Zeitraum', 'Period'),
  commissionedBy: texts('Commanditaires', 'Opdrachtgevers', 'Auftraggeber', 'Commissioned by'),
  conductedBy: texts('Réalisation', 'Uitvoering', 'Durchführung', 'Conducted by'),
  subjects: texts('Objet', 'Onderwerp', 'Gegenstand', 'Subjects'),
  questions: texts('Questions', 'Vragen', 'Fragen', 'Questions'),
  findings: texts('Constats', 'Bevindingen', 'Ergebnisse', 'Findings'),
  figures: texts('Chiffres', 'Cijfers', 'Zahlen', 'Figures'),
  none: texts('Aucun n’est connu.', 'Er zijn er geen bekend.', 'Keine sind bekannt.', 'None is known.'),
  indicator: texts('Indicateur', 'Indicator', 'Indikator', 'Indicator'),
  subject: texts('Objet', 'Onderwerp', 'Gegenstand', 'Subject'),
  value: texts('Valeur', 'Waarde', 'Wert', 'Value'),
  unit: texts('Unité', 'Eenheid', 'Einheit', 'Unit'),
  parts: texts('Répartition', 'Verdeling', 'Aufteilung', 'Breakdown'),
  target: texts('Objectif', 'Doel', 'Ziel', 'Target'),
  sample: texts('Échantillon', 'Steekproef', 'Stichprobe', 'Sample'),
  nonRespondents: texts('Sans réponse', 'Zonder antwoord', 'Ohne Antwort', 'Did not answer'),
  note: texts('Remarque', 'Opmerking', 'Bemerkung', 'Note'),
  sources: texts('Sources', 'Bronnen', 'Quellen', 'Sources'),
  respondents: texts(
    'Organisations et espaces interrogés',
    'Ondervraagde organisaties en ruimten',
    'Befragte Organisationen und Räume',
    'Those who were asked',
  ),
} satisfies Record<string, Texts>;

export const UNITS: Record<IndicatorUnit, Texts> = {
  COUNT: texts('nombre', 'aantal', 'Anzahl', 'count'),
  PERSONS: texts('personnes', 'personen', 'Personen', 'persons'),
  SHARE: texts('part (0 à 1)', 'aandeel (0 tot 1)', 'Anteil (0 bis 1)', 'share (0 to 1)'),
  RELATIVE_CHANGE: texts('variation relative', 'relatieve verandering', 'relative Änderung', 'relative change'),
  SCORE_OUT_OF_5: texts('note sur 5', 'score op 5', 'Note von 5', 'score out of 5'),
  SQUARE_METRES: texts('m²', 'm²', 'm²', 'm²'),
  EURO: texts('€', '€', '€', '€'),
};

export const QUALIFIERS: Record<ObservationQualifier, Texts> = {
  EXACT: texts('', '', '', ''),
  ABOUT: texts('environ ', 'ongeveer ', 'etwa ', 'about '),
  AT_LEAST: texts('au moins ', 'minstens ', 'mindestens ', 'at least '),
  AT_MOST: texts('au plus ', 'hoogstens ', 'höchstens ', 'at most '),
  BETWEEN: texts('', '', '', ''),
};

export const STATES: Record<RespondentState, Texts> = {
  ANSWERED: texts('a répondu', 'heeft geantwoord', 'hat geantwortet', 'answered'),
  DECLINED: texts('a décliné', 'heeft geweigerd', 'hat abgelehnt', 'declined'),
  OUTSTANDING: texts('n’a pas répondu', 'heeft niet geantwoord', 'hat nicht geantwortet', 'did not answer'),
};

/** Units whose figures are written as percentages. */
const PERCENTAGES: ReadonlySet<IndicatorUnit> = new Set(['SHARE', 'RELATIVE_CHANGE']);
/** Of a percentage the unit is what it is a part of; its sign stands at the figure. */
const SHARE_WRITTEN = texts('part', 'aandeel', 'Anteil', 'share');

/** What a unit is called beside a figure that is written for people. */
export const unitIn = (unit: IndicatorUnit, language: Language): string =>
  textIn(unit === 'SHARE' ? SHARE_WRITTEN : UNITS[unit], language);

/** A figure with all its digits, as the language writes it. */
export const figureIn = (value: string, unit: IndicatorUnit, language: Language): string =>
  textIn(written(value, formatOf(value, unit)), language);

function formatOf(value: string, unit: IndicatorUnit): Intl.NumberFormatOptions {
  if (PERCENTAGES.has(unit)) return { style: 'percent' };
  return unit === 'EURO' && value.includes('.') ? { minimumFractionDigits: 2 } : {};
}

/** What stands between a heading and what it announces: French sets a blank before it. */
export const colonIn = (language: Language): string => (language === 'FR' ? '\u00a0:' : ':');

/** A count, as the language writes it. */
export const countIn = (count: number, language: Language): string => textIn(written(count), language);

/** A date to the precision known, as the language writes it. */
export const dateIn = (date: PartialDate, language: Language): string => textIn(writtenDate(date), language);

/** A text in a language, else in French. */
export const read = (text: Localized, language: Language): string =>
  text[language.toLowerCase() as Lowercase<Language>] ?? text.fr;
