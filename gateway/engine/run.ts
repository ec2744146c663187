import type { DocumentNode, GraphQLError, OperationTypeNode } from 'graphql';
import { type Cause, causeOf, type Data, type Path, putMissing } from './missing.ts';
import type { Pretended } from './partial-unions.ts';
import type { RequiredBy } from './requirements.ts';
import type { Selected } from './selected.ts';
import type { IsOf } from './supertypes.ts';

/** What a step asks of a subgraph. */
export type StepRequest = {
  readonly document: DocumentNode;
  readonly operationType: OperationTypeNode;
  readonly variables: Readonly<Record<string, unknown>>;
};
export type StepResult = { readonly data?: unknown; readonly errors?: readonly GraphQLError[] | undefined };

/** One run of a plan. */
export type Run = {
  readonly data: Data;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly causes: Cause[];
  readonly ask: (subgraph: string, request: StepRequest) => Promise<StepResult>;
};

export type Step = (run: Run) => Promise<void>;

/** What is known of the supergraph. */
export type Known = { readonly isOf: IsOf; readonly pretended: Pretended; readonly requiredBy: RequiredBy };

/** A request to a subgraph, but for the representations that it may carry. */
export type Asking = {
  readonly subgraph: string;
  readonly ask: (run: Run, representations: Readonly<Record<string, unknown>>) => Promise<StepResult>;
  readonly selected: Selected;
};

type Causes = {
  readonly first: Cause | undefined;
  /** Why one object is missing. */
  readonly ofObject: ReadonlyMap<Data, Cause>;
};

/** Which object an error is about, and where in it. */
type Place = { readonly data: Data | undefined; readonly path: Path };

/** Puts each error of a step where its value is missing. */
export function putErrors(
  run: Run,
  errors: readonly GraphQLError[],
  isAnswered: boolean,
  placeOf: (path: Path) => Place,
): Causes {
  const ofObject = new Map<Data, Cause>();
  const causes = errors.map(causeOf);
  run.causes.push(...causes);
  for (const [index, cause] of causes.entries()) {
    const { data, path } = placeOf(cause.error.path ?? []);
    const isPlaced = data && (path.length === 0 || putMissing(data, path, cause));
    if (data && !ofObject.has(data)) ofObject.set(data, cause);
    // The first error of a step without an answer is told where all is missing that it should have brought.
    if (!isPlaced && (isAnswered || index > 0)) cause.path = [];
  }
  return { first: causes[0], ofObject };
}
