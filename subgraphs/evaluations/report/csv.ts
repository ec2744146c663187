import { type Language, textIn } from '@cdw/kernel/language.ts';
import type { SourceRow } from '@cdw/kernel/source.ts';
import { stringify } from 'csv-stringify/sync';
import type { ReportContent } from './content-type.ts';
import { read, UNITS } from './words.ts';

const COLUMNS = [
  ...['evaluation', 'edition', 'observation', 'indicator', 'indicator_name', 'subject_type', 'subject', 'subject_name'],
  ...['from', 'through', 'value', 'value_max', 'qualifier', 'unit', 'unit_name', 'sample_size', 'population'],
  ...['parts', 'target', 'target_due_on'],
  ...['non_respondents', 'note', 'sources', 'source_urls', 'source_dates'],
];

/** The figures of a report, one a row, as RFC 4180 has it. A text that a spreadsheet would take for a formula gets a quote before it. */
export function asCsv({ slug, edition, figures }: ReportContent, language: Language): string {
  const rows = figures.map(({ indicator, subject, parts, target, sources, nonRespondents, ...figure }) => [
    ...[slug, edition, figure.id, indicator.code, read(indicator.name, language)],
    ...[subject.type, subject.id, subject.name && read(subject.name, language)],
    ...[figure.from, figure.through, exact(figure.value), figure.valueMax && exact(figure.valueMax)],
    ...[figure.qualifier, indicator.unit, textIn(UNITS[indicator.unit], language)],
    ...[figure.sampleSize, figure.population],
    parts.map(({ dimension, key, value }) => `${dimension}/${key}=${value}`).join('; '),
    ...[target && exact(target.value), target?.dueOn],
    ...[nonRespondents.join('; '), figure.note],
    ...(['title', 'url', 'publishedOn'] as const).map((field) => listed(sources, field)),
  ]);
  return stringify([COLUMNS, ...rows], { record_delimiter: '\r\n', escape_formulas: true });
}

/** A number where it is written alike: the minus of a figure begins no formula. */
const exact = (value: string): string | number => (String(Number(value)) === value ? Number(value) : value);

const listed = (sources: readonly SourceRow[], field: 'title' | 'url' | 'publishedOn'): string =>
  sources.map((source) => source[field] ?? '').join('; ');
