import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import type { ReportContent, ReportedFigure } from './content-type.ts';
import { asCsv } from './csv.ts';
import { asMarkdown } from './markdown.ts';

const text = (fr: string) => ({ fr, nl: null, de: null, en: null });
const source = (title: string) => ({ key: 'k', title, url: 'javascript:alert(1)', publisher: null, publishedOn: null });

const figure = (value: string, note: string): ReportedFigure => ({
  id: 'obs_1',
  indicator: { code: 'visits_growth', name: text('Évolution, "nette"'), unit: 'RELATIVE_CHANGE' },
  subject: { type: 'Space', id: 'spc_1', name: note },
  ...{ from: '2025', through: '2025', value, valueMax: null, qualifier: 'EXACT', sampleSize: null, population: null },
  nonRespondents: [note],
  note,
  sources: [source(note)],
});

const reportOf = (...figures: ReportedFigure[]): ReportContent => ({
  ...{ id: 'evl_1', slug: 'suivi', edition: 1, title: text('Suivi <b>'), status: 'PUBLISHED' },
  ...{ announcedOn: null, publishedOn: null, from: null, through: null, note: null, sources: [] },
  ...{ commissionedBy: [], conductedBy: [], subjects: [], questions: [], findings: [], respondents: [] },
  figures,
});

it.each(['=HYPERLINK("x")', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1'])('%j is no formula in a spreadsheet', (note) => {
  const [row] = parse(asCsv(reportOf(figure('1', note)), 'FR'), { columns: true }) as [Record<string, string>];
  expect([row.note, row.subject_name, row.non_respondents, row.sources]).toEqual(Array(4).fill(`'${note}`));
});

it('a CSV is read back as it was, whatever a text holds; a negative figure stays a number', () => {
  const note = 'Deux lignes\r\net "guillemets", virgules';
  const csv = asCsv(reportOf(figure('-0.1', note), figure('12345678901234.123456', '')), 'FR');
  const rows = parse(csv, { columns: true }) as Record<string, string>[];
  expect(rows.map(({ value }) => value)).toEqual(['-0.1', '12345678901234.123456']);
  expect(rows[0]).toMatchObject({ note, indicator_name: 'Évolution, "nette"', unit_name: 'variation relative' });
  expect(csv.endsWith('\r\n')).toBe(true);
});

it('in Markdown a text stays a text, and only an address of the web is one', () => {
  const markdown = asMarkdown(reportOf(figure('-0.1', '<script>| *x*\n# [y](javascript:z)')), true, 'FR');
  expect(markdown).toContain('# Suivi \\<b\\>');
  expect(markdown).toContain('\\<script\\>\\| \\*x\\* \\# \\[y\\](javascript:z)');
  expect(markdown).not.toContain('<javascript');
});
