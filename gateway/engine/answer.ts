import { GraphQLError } from 'graphql';
import { missingValue } from '../errors.ts';
import { type Cause, type Data, Missing, type Path } from './missing.ts';

/** A place that is null, and it is known why. */
export const BROKEN = Symbol('broken');
/** A place that may not be null, and is: whatever contains it is null in its turn. */
export const BUBBLE = Symbol('bubble');

/** The errors of an answer while it is made, and the place that it has come to. */
export class Answer {
  readonly errors: GraphQLError[] = [];
  readonly #path: (string | number)[] = [];
  readonly #causes: readonly Cause[];
  readonly #introspection: Readonly<Data>;

  constructor(causes: readonly Cause[], introspection: Readonly<Data>) {
    this.#causes = causes;
    this.#introspection = introspection;
  }

  enter(step: string | number): void {
    this.#path.push(step);
  }

  leave(): void {
    this.#path.pop();
  }

  introspected(key: string): unknown {
    return this.#introspection[key];
  }

  /** A value is promised and missing, and no subgraph said why. */
  missing(coordinate: string): typeof BUBBLE {
    this.errors.push(missingValue(coordinate, [...this.#path]));
    return BUBBLE;
  }

  notList(coordinate: string): typeof BROKEN {
    this.errors.push(
      new GraphQLError(`A subgraph answered the field ${coordinate} with something other than a list.`, {
        path: [...this.#path],
        extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' },
      }),
    );
    return BROKEN;
  }

  /** Tells why a value is missing. An error that named this place is told here; one that took more than this, once for all. */
  tell<T = typeof BROKEN>({ here, among }: Missing, pathBelow: (path: Path) => Path, as = BROKEN as T): T {
    for (const { cause, below } of here) {
      cause.isTold = true;
      this.errors.push(at(cause.error, [...this.#path, ...pathBelow(below)]));
    }
    if (among) among.path ??= [...this.#path];
    return as;
  }

  /** Notes what is missing of an object though the client did not ask for it: something else may be missing for it. */
  lookFor(value: Data, inners: ReadonlySet<string>): void {
    if (this.#causes.length === 0) return;
    for (const [inner, found] of Object.entries(value)) {
      if (!(found instanceof Missing) || inners.has(inner)) continue;
      const causes = found.here.map(({ cause }) => cause);
      for (const cause of found.among ? [...causes, found.among] : causes) cause.hiddenPath ??= [...this.#path];
    }
  }

  /** Tells what was not told at its own place. */
  finish(): void {
    for (const { error, isTold, path, hiddenPath } of this.#causes) {
      const place = path ?? hiddenPath;
      if (!isTold && place) this.errors.push(at(error, place));
    }
  }
}

const at = ({ message, extensions }: GraphQLError, path: Path): GraphQLError =>
  new GraphQLError(message, { ...(path.length > 0 && { path }), extensions: { ...extensions } });
