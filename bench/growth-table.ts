export type Timed = {
  readonly p50Ms: number;
  /** How long the statements alone take, and how many pages they look at; not known of what can be sent only once. */
  readonly sqlMs?: number;
  readonly pages?: number;
  readonly statements: number;
};

const NAME_WIDTH = 34;
const COLUMN_WIDTH = 13;

const cells = (name: string, columns: readonly string[]): string =>
  `${name.padEnd(NAME_WIDTH)}${columns.map((column) => column.padStart(COLUMN_WIDTH)).join('')}`;

/** Prints how long each thing takes, size by size: against its own time at the first size, and against the first thing of its size. */
export class GrowthTable {
  readonly #first = new Map<string, Timed>();
  #lookUp: Timed | undefined;

  begin(title: string): void {
    this.#lookUp = undefined;
    console.log(`\n${title}`);
    console.log(cells('', ['p50 ms', 'SQL ms', 'SQL', 'pages', 'of the first', 'of a look-up']));
  }

  add(name: string, found: Timed): void {
    this.#lookUp ??= found;
    const before = this.#first.get(name) ?? found;
    this.#first.set(name, before);
    const ratio = (of: Timed): string => `${(found.p50Ms / of.p50Ms).toFixed(1)} x`;
    const numbers = [
      found.p50Ms.toFixed(2),
      found.sqlMs?.toFixed(2) ?? '',
      String(found.statements),
      String(found.pages ?? ''),
    ];
    console.log(cells(name, [...numbers, ratio(before), ratio(this.#lookUp)]));
  }
}
