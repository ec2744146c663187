import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type Fault, throwFaults } from './faults.ts';

/** A row of a seed file, with its place, so that a later check can still name the line. */
export type Row<T> = T & { readonly at: (field: string) => Pick<Fault, 'file' | 'line' | 'field'> };

/** The rows of a YAML list, each checked against its shape. */
export function readYaml<T>(path: string, shape: z.ZodType<T>): Row<T>[] {
  const file = nameOf(path);
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines, prettyErrors: false });
  throwFaults(
    document.errors.map(({ message, pos }) => ({ file, line: lines.linePos(pos[0]).line, field: 'YAML', message })),
  );
  const lineOf = (keys: PropertyKey[]): number => {
    for (let length = keys.length; length >= 0; length -= 1) {
      const node = document.getIn(keys.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  return check(file, document.toJS() ?? [], shape, lineOf);
}

/** The rows of a CSV file with a header; empty cells are absent. */
export function readCsv<T>(path: string, shape: z.ZodType<T>): Row<T>[] {
  const located: { record: unknown; info: { lines: number } }[] = parseCsv(readFileSync(path, 'utf8'), {
    columns: true,
    bom: true,
    info: true,
    cast: (cell) => cell || undefined,
  });
  return check(
    nameOf(path),
    located.map(({ record }) => record),
    shape,
    ([index]) => located[Number(index)]?.info.lines ?? 1,
  );
}

function check<T>(
  file: string,
  values: unknown,
  shape: z.ZodType<T>,
  lineOf: (keys: PropertyKey[]) => number,
): Row<T>[] {
  const result = z.array(shape).safeParse(values);
  if (!result.success) {
    const faults = result.error.issues.map(({ path, message }) => ({
      file,
      line: lineOf(path),
      field: path.slice(1).join('.') || 'row',
      message,
    }));
    throwFaults(faults);
    return [];
  }
  return result.data.map((row, index) => ({
    ...row,
    at: (field: string) => ({ file, line: lineOf([index, ...field.split('.').map(asKey)]), field }),
  }));
}

const asKey = (part: string): string | number => (/^\d+$/.test(part) ? Number(part) : part);

/** The last parts of a path, enough to find the file. */
const nameOf = (path: string): string =>
  `${basename(dirname(dirname(path)))}/${basename(dirname(path))}/${basename(path)}`;
