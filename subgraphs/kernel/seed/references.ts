import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { type Fault, throwFaults } from './faults.ts';
import { seededId } from './ids.ts';
import type { Row } from './read.ts';

/** A noun that seed files name: the file, below `prisma`, in which it stands, and the column that names it there. */
export type Noun = {
  readonly file: string;
  readonly key: string;
  /** How the identifiers made from the names begin; without it the name is the identifier. */
  readonly prefix?: string;
};

export const SEED_FOLDER = new URL('../../../prisma/', import.meta.url);

const SOURCE: Noun = { file: 'sources.yaml', key: 'key' };

/**
 * Resolves the names of a seed to identifiers and notes those that name nothing. A noun of another subgraph is looked
 * up in that subgraph's seed file, never in its tables.
 */
export class References {
  readonly #faults: Fault[] = [];
  readonly #names = new Map<string, Set<string>>();

  id(noun: Noun, name: string, row: Row<object>, field: string): string {
    if (!this.#known(noun).has(name)) {
      this.report(row, field, `"${name}" is not a ${noun.key} in ${noun.file}; correct it, or add it there`);
    }
    return noun.prefix ? seededId(noun.prefix, name) : name;
  }

  optionalId(noun: Noun, name: string | undefined, row: Row<object>, field: string): string | null {
    return name === undefined ? null : this.id(noun, name, row, field);
  }

  sources(keys: string[], row: Row<object>, field = 'sources'): string[] {
    return keys.map((key, index) => this.id(SOURCE, key, row, `${field}.${index}`));
  }

  report(row: Row<object>, field: string, message: string): void {
    this.#faults.push({ ...row.at(field), message });
  }

  /** Stops the load when anything was noted. */
  settle(): void {
    throwFaults(this.#faults);
  }

  #known({ file, key }: Noun): Set<string> {
    const known = this.#names.get(`${file} ${key}`);
    if (known) return known;
    const text = readFileSync(new URL(file, SEED_FOLDER), 'utf8');
    const rows: Record<string, unknown>[] = file.endsWith('.csv')
      ? parseCsv(text, { columns: true, bom: true })
      : parseYaml(text);
    const names = new Set(rows.map((row) => String(row[key])));
    this.#names.set(`${file} ${key}`, names);
    return names;
  }
}
