import type { EntityBatchAlias } from '@graphql-hive/router-query-planner';
import { merge } from './merge.ts';
import { type Cause, type Data, isData, Missing } from './missing.ts';
import { collector, Representations, type Represented, representation } from './representations.ts';
import { rewrites } from './rewrites.ts';
import { type Asking, type Known, putErrors, type Run, type Step } from './run.ts';
import { markMissing, nothing, type Selected } from './selected.ts';

import type { IsOf } from './supertypes.ts';

/** Asks for fields of objects that are known by their keys: of those at several places at once, if the plan says so. */
export function compileEntities(asking: Asking, batch: readonly EntityBatchAlias[], known: Known): Step {
  const { ask, selected } = asking;
  const calls = batch.map((call) => new Call(call, selected.fields.get(call.alias), asking, known));
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
type Target = { readonly entity: Data; readonly index: number; readonly gaps: Represented['gaps'] };
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
  readonly #dependents: readonly Dependent[];
  readonly #collectors: readonly ReturnType<typeof collector>[];
  readonly #represent: ReturnType<typeof representation>;
  readonly #rewriteInput: ReturnType<typeof rewrites>;
  readonly #rewriteOutput: ReturnType<typeof rewrites>;

  constructor(
    call: EntityBatchAlias,
    selected: Selected = nothing(),
    { subgraph }: Asking,
    { isOf, requiredBy }: Known,
  ) {
    this.#variable = call.representationsVariableName;
    this.#selected = selected;
    this.#isOf = isOf;
    this.#dependents = dependentsOf(selected, (type, field) => requiredBy(subgraph, type, field));
    const required = new Set(this.#dependents.flatMap(({ needs }) => needs));
    this.#collectors = call.paths.map((path) => collector(path, isOf));
    this.#represent = representation(call.requires, required, isOf);
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
      if (!represented) return [];
      if (represented instanceof Missing) {
        if (represented.cause) markMissing(this.#selected, entity, represented.cause, this.#isOf);
        return [];
      }
      const { data, gaps } = represented;
      this.#rewriteInput(data);
      return [{ entity, gaps, index: representations.add(data) }];
    });
    return { targets, list: representations.list };
  }

  settle(targets: readonly Target[], results: readonly Result[], causeOf: (result: Result) => Cause | undefined): void {
    const settled = new Set<Result>();
    for (const { entity, index, gaps } of targets) {
      const result = results[index];
      if (!result) continue;
      if (!settled.has(result)) this.#complete(result, causeOf(result), entity.__typename);
      settled.add(result);
      merge(entity, result.data);
      for (const { field, cause } of gaps) this.#markDependents(entity, field, cause);
    }
  }

  /** What was worked out without a value that is missing is missing too: it might be wrong. */
  #markDependents(entity: Data, field: string, cause: Cause): void {
    for (const { type, name, needs } of this.#dependents) {
      if (needs.includes(field) && this.#isOf(entity.__typename, type)) entity[name] = Missing.for(cause);
    }
  }

  #complete({ data, isFound }: Result, cause: Cause | undefined, typename: unknown): void {
    if (!isFound && cause) markMissing(this.#selected, data, cause, this.#isOf, typename);
    this.#rewriteOutput(data);
  }
}

/** A field that requires others. */
type Dependent = { readonly type: string; readonly name: string; readonly needs: readonly string[] };

const dependentsOf = (
  { ofTypes }: Selected,
  needsOf: (type: string, field: string) => readonly string[],
): readonly Dependent[] =>
  ofTypes.flatMap(({ type, selected }) =>
    [...selected.fields]
      .map(([name, field]) => ({ type, name, needs: needsOf(type, field.name ?? name) }))
      .filter(({ needs }) => needs.length > 0),
  );
