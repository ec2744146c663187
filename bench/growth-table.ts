export type Timed = {
  readonly p50Ms: number;
  /** How long the statements alone take; none of what can be sent only once. */
  readonly sqlMs?: number;
  readonly statements: number;
};

const NAME_WIDTH = 34;
const COLUMN_WIDTH = 14;

const cells = (name: string, columns: readonly string[]): string =>
  `${name.padEnd(NAME_WIDTH)}${columns.map((column) => column.padStart(COLUMN_WIDTH)).join('')}`;

/** Prints how long each thing takes, size by size: against its own time at the first size, and against the first thing of its size. */
export class GrowthTable {
  readonly #first = new Map<string, Timed>();
  #lookUp: Timed | undefined;

  begin(title: string): void {
    this.#lookUp = undefined;
    console.log(`\n${title}`);
    console.log(cells('', ['p50 ms', 'SQL ms', 'SQL', 'of the first', 'of a look-up']));
  }

  add(name: string, found: Timed): void {
    this.#lookUp ??= found;
    const before = this.#first.get(name) ?? found;
    this.#first.set(name, before);
    const ratio = (of: Timed): string => `${(found.p50Ms / of.p50Ms).toFixed(1)} x`;
    const numbers = [found.p50Ms.toFixed(2), found.sqlMs?.toFixed(2) ?? '', String(found.statements)];
    console.log(cells(name, [...numbers, ratio(before), ratio(this.#lookUp)]));
  }
}
