import { CsvError, parse } from 'csv-parse/sync';
import { wrongUsage } from '../failures.ts';
import { FIGURES_PER_FILE_MAX } from '../limits.ts';

/** A row of a file: the line on which it ends, and its cells by the names of their columns. */
type Row = { readonly line: number; readonly cells: Readonly<Record<string, string>> };

/** Excel writes a list with the separator of the country, and where it is told nothing, in the code page of Windows. */
const SEPARATORS = [';', '\t', ','];

/** How a column without a name is called; no name that is given has a blank. */
const NAMELESS = 'column ';

export type Table = { readonly columns: readonly string[]; readonly rows: readonly Row[] };

/** The rows of a table as text, as spreadsheets export them; the names of columns in small letters, with underscores. */
export function tableOf(bytes: Uint8Array): Table {
  const text = textOf(bytes);
  const [heading = ''] = text.trimStart().split(/\r?\n/, 1);
  let columns: string[] = [];
  try {
    const records = parse<{ info: { lines: number }; record: Record<string, string> }>(text, {
      bom: true,
      columns: (names: string[]) => {
        columns = namesOf(names);
        return columns;
      },
      delimiter: SEPARATORS.find((separator) => heading.includes(separator)) ?? ',',
      info: true,
      // Excel leaves out the empty cells at the end of some rows.
      relax_column_count_less: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      to: FIGURES_PER_FILE_MAX + 1,
    });
    const rows = records.map(({ info, record }) => ({ line: info.lines, cells: record }));
    // Beside a table there may be columns that were used once, and are empty now.
    const isUsed = (name: string) => !name.startsWith(NAMELESS) || rows.some(({ cells }) => cells[name]);
    return { columns: columns.filter(isUsed), rows };
  } catch (cause) {
    if (cause instanceof CsvError) throw wrongUsage(`The file is no table of rows and columns: ${cause.message}.`);
    throw cause;
  }
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    throw wrongUsage('The file is a workbook. Export the sheet as "CSV UTF-8", and give that file.');
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function namesOf(heading: readonly string[]): string[] {
  const names = heading.map(
    (name, place) => name.trim().toLowerCase().replaceAll(/[ -]+/g, '_') || `${NAMELESS}${place + 1}`,
  );
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined) throw wrongUsage(`The file has two columns "${twice}".`);
  return names;
}
