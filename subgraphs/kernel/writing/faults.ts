import { GraphQLError } from 'graphql';

/** What kind of fault an input has; clients may decide by it. */
export type FaultCode =
  | 'EMPTY'
  | 'TOO_LONG'
  | 'TOO_MANY'
  | 'INVALID'
  | 'MISSING'
  | 'WRONG_TYPE'
  | 'NOT_FOUND'
  | 'TAKEN'
  | 'OVERLAP'
  | 'ALREADY_ENDED'
  | 'NO_CHANGE';

/** One fault: at which field of the input, of what kind, how to mend it; and what is there already, where it has an identifier. */
export type Fault = {
  readonly path: string;
  readonly code: FaultCode;
  readonly message: string;
  readonly id?: string;
};

/** Collects what is wrong with an input, so that a caller hears all of it at once. */
export class Faults {
  readonly #found: Fault[];
  readonly #pathOf: (path: string) => string;

  constructor(found: Fault[] = [], pathOf = (path: string) => path) {
    this.#found = found;
    this.#pathOf = pathOf;
  }

  add(path: string, code: FaultCode, message: string, id?: string): void {
    this.#found.push({ path: this.#pathOf(path), code, message, ...(id && { id }) });
  }

  /** What was noted so far. */
  get found(): readonly Fault[] {
    return this.#found;
  }

  /** The same list, for what notes its faults at other paths: `givenBy` names the field of the input that gave what is noted at one. */
  renamed(givenBy: (path: string) => string): Faults {
    return new Faults(this.#found, (path) => this.#pathOf(givenBy(path)));
  }

  /** Refuses the input, when anything is wrong with it. */
  settle(): void {
    if (this.#found.length === 0) return;
    const lines = this.#found.map(({ path, message }) => `${path}: ${message}`);
    const count = `${this.#found.length} fault${this.#found.length > 1 ? 's' : ''}`;
    throw new GraphQLError(`The input has ${count}, and nothing was changed. ${lines.join(' ')}`, {
      extensions: { code: 'BAD_USER_INPUT', faults: [...this.#found] },
    });
  }
}
