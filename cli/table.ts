import { styleText } from 'node:util';
import { printable } from './printable.ts';

const GAP = '  ';

/** Rows below their headings, aligned; what is not known is a dash. */
export function table(headings: readonly string[], rows: readonly (readonly (string | null)[])[]): string {
  const [first = '', ...others] = aligned([headings, ...rows]);
  return [styleText('bold', first), ...others].join('\n');
}

/** What is known of one thing, a line each; what is not known is left out. */
export const lines = (values: Readonly<Record<string, string | null>>): string =>
  aligned(Object.entries(values).filter(([, value]) => value)).join('\n');

function aligned(rows: readonly (readonly (string | null)[])[]): string[] {
  const cells = rows.map((row) => row.map((cell) => printable(cell || '-')));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
}
