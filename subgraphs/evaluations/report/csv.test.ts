import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { asCsv } from './csv.ts';
import { figure, reportOf, text } from './report-for-test.ts';

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

it.each(['\n', '\r\n', '\r', '"', ',', ';', 'a\nb', '\u202e', "d'un"])('%j in a text begins no other cell', (sign) => {
  const [row, ...more] = parse(asCsv(reportOf(figure('1', `x${sign}y`)), 'FR'), { columns: true }) as object[];
  expect(more).toEqual([]);
  expect(row).toMatchObject({ note: `x${sign}y`, subject_name: `x${sign}y` });
});

it('a CSV has parts and target in cells of their own', () => {
  const parts = [
    { dimension: 'setting', key: 'urban', label: text('En ville'), value: '0.5' },
    { dimension: 'setting', key: 'rural', label: text('Ailleurs'), value: '-0.25' },
  ];
  const csv = asCsv(reportOf(figure('1', '', { parts, target: { value: '-1', dueOn: '2026-24' } })), 'FR');
  expect(parse(csv, { columns: true })).toMatchObject([
    { parts: 'setting/urban=0.5; setting/rural=-0.25', target: '-1', target_due_on: '2026-24' },
  ]);
});
