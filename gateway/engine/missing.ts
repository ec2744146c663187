import type { GraphQLError } from 'graphql';

export type Path = readonly (string | number)[];

/** Why values are missing: what a subgraph said, or that it did not answer. */
export type Cause = {
  readonly error: GraphQLError;
  /** Told at each place that the subgraph named. */
  isTold: boolean;
  /** Where something is missing that the client asked for, when the subgraph named no place that the client sees. */
  path: Path | undefined;
  /** Where something is missing that only the plan needed. */
  hiddenPath: Path | undefined;
};

export const causeOf = (error: GraphQLError): Cause => ({
  error,
  isTold: false,
  path: undefined,
  hiddenPath: undefined,
});

/** Stands in the data where a value should be. */
export class Missing {
  /** Causes that lie exactly here, or below, on a path of inner names. */
  readonly here: { readonly cause: Cause; readonly below: Path }[] = [];
  /** A cause that took this value along with others. */
  readonly among: Cause | undefined;

  constructor(among?: Cause) {
    this.among = among;
  }

  /** What is missing here for a cause that lies elsewhere. */
  static for(cause: Cause): Missing {
    const missing = new Missing();
    missing.here.push({ cause, below: [] });
    return missing;
  }

  get cause(): Cause | undefined {
    return this.here[0]?.cause ?? this.among;
  }
}

export type Data = Record<string, unknown>;

export const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Missing);

/** Puts the cause where the path first meets nothing. False when there is a value at its end, so that nothing is missing. */
export function putMissing(data: Data, path: Path, cause: Cause): boolean {
  let around: Record<string | number, unknown> = data;
  for (const [depth, step] of path.entries()) {
    const value = around[step];
    if (value === undefined || value === null || value instanceof Missing) {
      const missing = value instanceof Missing ? value : new Missing();
      missing.here.push({ cause, below: path.slice(depth + 1) });
      around[step] = missing;
      return true;
    }
    if (typeof value !== 'object') return false;
    around = value as Record<string | number, unknown>;
  }
  return false;
}
