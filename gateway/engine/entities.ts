import type { EntityBatchAlias } from '@graphql-hive/router-query-planner';
import { merge } from './merge.ts';
import { type Cause, type Data, isData, Missing } from './missing.ts';
import { collector, Representations, representation } from './representations.ts';
import { rewrites } from './rewrites.ts';
import { type Asking, type Known, putErrors, type Run, type Step } from './run.ts';
import { markMissing, type Selected } from './selected.ts';

import type { IsOf } from './supertypes.ts';

/** Asks for fields of objects that are known by their keys: of those at several places at once, if the plan says so. */
export function compileEntities({ ask, selected }: Asking, batch: readonly EntityBatchAlias[], { isOf }: Known): Step {
  const calls = batch.map((call) => new Call(call, selected.fields.get(call.alias), isOf));
  return async (run) => {
    const lists = new Map<string, Representations>();
    const asked = calls.map((call) => call.collect(run, lists));
    const variables = Object.fromEntries([...lists].map(([name, { list }]) => [name, list]));
    if (Object.values(variables).every((list) => list.length === 0)) return;

    const { data, errors = [] } = await ask(run, variables);
    const results = asked.map(({ list }, index) => resultsOf(isData(data) && data[batch[index]?.alias ?? ''], list));
    const { first, ofObject } = putErrors(run, errors, isData(data), ([alias, index, ...path]) => {
      const result = results[batch.findIndex((call) => call.alias === alias)]?.[Number(index)];
      return { data: result?.data, path };
    });
    const all = isData(data) ? undefined : first;
    for (const [index, call] of calls.entries()) {
      const { targets = [] } = asked[index] ?? {};
      call.settle(targets, results[index] ?? [], (result) => ofObject.get(result.data) ?? all);
    }
  };
}

/** What came for a representation, or else an object that takes the reason why nothing did. */
type Result = { readonly data: Data; readonly isFound: boolean };
type Target = { readonly entity: Data; readonly index: number };
type Asked = { readonly targets: readonly Target[]; readonly list: readonly Data[] };

const resultsOf = (found: unknown, list: readonly Data[]): Result[] =>
  list.map((_, index) => {
    const data: unknown = Array.isArray(found) ? found[index] : undefined;
    return isData(data) ? { data, isFound: true } : { data: {}, isFound: false };
  });

/** One list of objects in a request to a subgraph. */
class Call {
  readonly #variable: string;
  readonly #selected: Selected;
  readonly #isOf: IsOf;
  readonly #collectors: readonly ReturnType<typeof collector>[];
  readonly #represent: ReturnType<typeof representation>;
  readonly #rewriteInput: ReturnType<typeof rewrites>;
  readonly #rewriteOutput: ReturnType<typeof rewrites>;

  constructor(call: EntityBatchAlias, selected: Selected | undefined, isOf: IsOf) {
    this.#variable = call.representationsVariableName;
    this.#selected = selected ?? { fields: new Map(), ofTypes: [] };
    this.#isOf = isOf;
    this.#collectors = call.paths.map((path) => collector(path, isOf));
    this.#represent = representation(call.requires, isOf);
    this.#rewriteInput = rewrites(call.inputRewrites, isOf);
    this.#rewriteOutput = rewrites(call.outputRewrites, isOf);
  }

  collect(run: Run, lists: Map<string, Representations>): Asked {
    const representations = lists.get(this.#variable) ?? new Representations();
    lists.set(this.#variable, representations);
    const entities = new Set<Data>();
    for (const collect of this.#collectors) collect(run.data, entities);
    const targets = [...entities].flatMap((entity): Target[] => {
      const represented = this.#represent(entity);
      if (represented instanceof Missing) this.#block(entity, represented.cause);
      if (!represented || represented instanceof Missing) return [];
      this.#rewriteInput(represented);
      return [{ entity, index: representations.add(represented) }];
    });
    return { targets, list: representations.list };
  }

  /** What depends on a missing value is missing for the same cause: an answer without it might be a wrong one. */
  #block(entity: Data, cause: Cause | undefined): void {
    if (cause) markMissing(this.#selected, entity, cause, this.#isOf);
  }

  settle(targets: readonly Target[], results: readonly Result[], causeOf: (result: Result) => Cause | undefined): void {
    const settled = new Set<Result>();
    for (const { entity, index } of targets) {
      const result = results[index];
      if (!result) continue;
      if (!settled.has(result)) this.#complete(result, causeOf(result), entity.__typename);
      settled.add(result);
      merge(entity, result.data);
    }
  }

  #complete({ data, isFound }: Result, cause: Cause | undefined, typename: unknown): void {
    if (!isFound && cause) markMissing(this.#selected, data, cause, this.#isOf, typename);
    this.#rewriteOutput(data);
  }
}
