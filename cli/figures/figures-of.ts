import { isPartialDate } from '@cdw/kernel/partial-date.ts';
import { wrongUsage } from '../failures.ts';
import { FIGURES_PER_FILE_MAX } from '../limits.ts';
import { enumValue } from '../values.ts';
import type { Table } from './table-of.ts';
import { countOf, dateOf, decimalOf } from './written-values.ts';

/** Something that is wrong: with a cell or a line of the file, or with what was said beside it. */
export type Fault = { readonly line?: number; readonly column?: string; readonly message: string };

/** A figure as the graph takes it, and where it stands in the file. */
export type Figure = { readonly line: number; readonly observation: Readonly<Record<string, string | number>> };

type Reading = {
  readonly field: string;
  readonly read: (written: string) => string | number | undefined;
  readonly not: string;
};

type Cell = { readonly value?: string | number; readonly message?: string };

const text = (field: string): Reading => ({ field, read: (written) => written, not: '' });
const decimal = (field: string): Reading => ({
  field,
  read: decimalOf,
  not: 'is no number, or could be two: write 1234 or 1234.5, without a separator of thousands.',
});
const date = (field: string): Reading => ({
  field,
  read: (written) => (isPartialDate(dateOf(written)) ? dateOf(written) : undefined),
  not: 'is no date: write 2016, 2016-03, 2016-03-05 or 05/03/2016.',
});
const count = (field: string): Reading => ({
  field,
  read: countOf,
  not: 'is no whole number.',
});

/** What each column holds. */
const COLUMNS: Readonly<Record<string, Reading>> = {
  subject: text('subject'),
  indicator: text('indicator'),
  from: date('from'),
  through: date('through'),
  value: decimal('value'),
  value_max: decimal('valueMax'),
  qualifier: { ...text('qualifier'), read: enumValue },
  sample_size: count('sampleSize'),
  population: count('population'),
  note: text('note'),
};

export const REQUIRED = ['subject', 'indicator', 'from', 'value'];
export const OPTIONAL = Object.keys(COLUMNS).filter((name) => !REQUIRED.includes(name));

/** The column that holds a field of an observation. */
export const columnOf = (field: string): string =>
  Object.keys(COLUMNS).find((name) => COLUMNS[name]?.field === field) ?? field;

/** The figures of a table, and everything in it that is no such figure. */
export function figuresOf({ columns, rows }: Table): { readonly figures: Figure[]; readonly faults: Fault[] } {
  if (rows.length === 0) throw wrongUsage('The file has no row below its heading.');
  const missing = REQUIRED.filter((name) => !columns.includes(name));
  const unknown = columns.filter((name) => !Object.hasOwn(COLUMNS, name));
  if (missing.length > 0 || unknown.length > 0) throw wrongUsage(headingFault(missing, unknown));
  if (rows.length > FIGURES_PER_FILE_MAX) {
    throw wrongUsage(`The file has more than ${FIGURES_PER_FILE_MAX} rows. Cut it into several files.`);
  }
  const faults: Fault[] = [];
  const figures = rows.map(({ line, cells }) => {
    const observation: Record<string, string | number> = {};
    for (const [column, reading] of Object.entries(COLUMNS)) {
      const { value, message } = readCell(column, reading, cells[column] ?? '');
      if (value !== undefined) observation[reading.field] = value;
      if (message) faults.push({ line, column, message });
    }
    return { line, observation };
  });
  return { figures, faults };
}

function readCell(column: string, { read, not }: Reading, written: string): Cell {
  if (written === '') return REQUIRED.includes(column) ? { message: 'is empty.' } : {};
  const value = read(written);
  return value === undefined ? { message: `"${written.slice(0, 40)}" ${not}` } : { value };
}

function headingFault(missing: readonly string[], unknown: readonly string[]): string {
  const said = [
    missing.length > 0 && `no column ${missing.join(', ')}`,
    unknown.length > 0 && `a column that means nothing here: ${unknown.join(', ').slice(0, 200)}`,
  ].filter(Boolean);
  return `The first line of the file has ${said.join(', and ')}. It names the columns: ${REQUIRED.join(', ')}, and as needed ${OPTIONAL.join(', ')}.`;
}
