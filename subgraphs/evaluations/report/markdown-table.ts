import { type Language, textIn } from '@cdw/kernel/language.ts';
import type { ReportedFigure } from './content-type.ts';
import { citations, names, plain, span } from './markdown-text.ts';
import { colonIn, countIn, dateIn, figureIn, QUALIFIERS, read, unitIn, WORDS } from './words.ts';

type Column = {
  readonly head: keyof typeof WORDS;
  readonly cell: (figure: ReportedFigure, language: Language) => string;
};

const COLUMNS: readonly Column[] = [
  { head: 'indicator', cell: ({ indicator }, language) => plain(read(indicator.name, language)) },
  { head: 'subject', cell: ({ subject }, language) => names([subject], language) },
  { head: 'period', cell: span },
  { head: 'value', cell: stated },
  { head: 'unit', cell: ({ indicator }, language) => unitIn(indicator.unit, language) },
  { head: 'parts', cell: partsOf },
  { head: 'target', cell: targetOf },
  {
    head: 'sample',
    cell: ({ sampleSize, population }, language) =>
      [sampleSize, population].flatMap((count) => (count === null ? [] : countIn(count, language))).join(' / '),
  },
  { head: 'nonRespondents', cell: ({ nonRespondents }) => nonRespondents.map(plain).join(', ') },
  { head: 'note', cell: ({ note }) => plain(note ?? '') },
  { head: 'sources', cell: ({ sources }, language) => citations(sources, language) },
];

/** The figures as a table; a column that no figure fills is left out. */
export function figureTable(figures: readonly ReportedFigure[], language: Language): string[] {
  const columns = COLUMNS.map(({ head, cell }) => ({
    head: textIn(WORDS[head], language),
    cells: figures.map((figure) => cell(figure, language)),
  })).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const row = (cells: readonly (string | undefined)[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map(({ head }) => head)),
    row(columns.map(() => '---')),
    ...figures.map((_figure, place) => row(columns.map(({ cells }) => cells[place]))),
  ];
}

function stated({ indicator: { unit }, qualifier, value, valueMax }: ReportedFigure, language: Language): string {
  const [from, through] = [value, valueMax].map((of) => (of === null ? '' : figureIn(of, unit, language)));
  return `${textIn(QUALIFIERS[qualifier], language)}${from}${through && ` – ${through}`}`;
}

function partsOf({ indicator: { unit }, parts }: ReportedFigure, language: Language): string {
  const dimensions = [...Map.groupBy(parts, ({ dimension }) => dimension)];
  return dimensions
    .map(([dimension, of]) => {
      const each = of.map(({ label, value }) => `${plain(read(label, language))} ${figureIn(value, unit, language)}`);
      return `${plain(dimension)}${colonIn(language)} ${each.join(', ')}`;
    })
    .join('; ');
}

function targetOf({ indicator: { unit }, target }: ReportedFigure, language: Language): string {
  if (target === null) return '';
  const value = figureIn(target.value, unit, language);
  return target.dueOn ? `${value} (${dateIn(target.dueOn, language)})` : value;
}
