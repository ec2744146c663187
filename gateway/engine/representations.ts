import type { FlattenNodePathSegment, RequiresSelection } from '@graphql-hive/router-query-planner';
import { type Cause, type Data, isData, Missing } from './missing.ts';
import type { IsOf } from './supertypes.ts';

type Visit = (value: unknown, found: Set<Data>) => void;

/** Finds the objects at a place of the data. */
export function collector([step, ...below]: readonly FlattenNodePathSegment[], isOf: IsOf): Visit {
  const goOn: Visit = step ? collector(below, isOf) : (value, found) => void (isData(value) && found.add(value));
  const ofObject = (data: Data, found: Set<Data>): void => {
    if (!step || step === '@') goOn(data, found);
    else if ('Field' in step) goOn(data[step.Field], found);
    else if (step.TypeCondition.some((type) => isOf(data.__typename ?? type, type))) goOn(data, found);
  };
  const ofValue: Visit = (value, found) => {
    if (isData(value)) ofObject(value, found);
    else if (Array.isArray(value)) for (const item of value) (step === '@' ? goOn : ofValue)(item, found);
  };
  return ofValue;
}

/** What another subgraph is told of an object, and which required fields it is told null of, with the causes. */
export type Represented = { readonly data: Data; readonly gaps: readonly Gap[] };
type Gap = { readonly field: string; readonly cause: Cause };

/** Or why it cannot be told; undefined when the object does not concern it. */
export type Represent = (entity: Data) => Represented | Missing | undefined;

/**
 * What is needed of an object before a subgraph can be asked for more of it: its key, without which it cannot be, and the
 * fields that others require, for which null is told where they are missing.
 */
export function representation(
  requires: readonly RequiresSelection[],
  required: ReadonlySet<string>,
  isOf: IsOf,
): Represent {
  const parts = requires.flatMap((node) => partsOf(node, isOf));
  const fill = ({ field, type, fill: fillField }: Part, entity: Data, data: Data, gaps: Gap[]): Fault => {
    if (type && !isOf(entity.__typename, type)) return undefined;
    const fault = fillField(entity, data);
    if (!fault || !required.has(field)) return fault;
    data[field] = null;
    if (fault !== 'absent' && fault.cause) gaps.push({ field, cause: fault.cause });
    return undefined;
  };
  const fillAll = (entity: Data, data: Data, gaps: Gap[]): Fault => {
    for (const part of parts) {
      const fault = fill(part, entity, data, gaps);
      if (fault) return fault;
    }
    return undefined;
  };
  return (entity) => {
    if (typeof entity.__typename !== 'string') return undefined;
    const data: Data = {};
    const gaps: Gap[] = [];
    const fault = fillAll(entity, data, gaps);
    if (fault) return fault === 'absent' ? undefined : fault;
    data.__typename ??= entity.__typename;
    return isIdentified(data) ? { data, gaps } : undefined;
  };
}

const isIdentified = (data: Data): boolean =>
  Object.entries(data).some(([name, value]) => name !== '__typename' && value !== null);

type Part = { readonly field: string; readonly type: string | undefined; readonly fill: Filler };

function partsOf(node: RequiresSelection, isOf: IsOf, type?: string): Part[] {
  if (node.kind === 'InlineFragment')
    return node.selections.flatMap((inner) => partsOf(inner, isOf, node.typeCondition));
  const field = node.kind === 'Field' ? (node.alias ?? node.name) : '';
  return [{ field, type, fill: fillerOf(node, isOf) }];
}

/** A value is missing, or it is absent and nobody said why: its object was not found. */
type Fault = Missing | 'absent' | undefined;
type Filler = (entity: Data, into: Data) => Fault;

function filler(selections: readonly RequiresSelection[], isOf: IsOf): Filler {
  const parts = selections.map((selection) => fillerOf(selection, isOf));
  return (entity, into) => {
    for (const part of parts) {
      const fault = part(entity, into);
      if (fault) return fault;
    }
    return undefined;
  };
}

function fillerOf(selection: RequiresSelection, isOf: IsOf): Filler {
  if (selection.kind === 'FragmentSpread')
    throw new Error('The planner requires a fragment by its name, which it never did.');
  const below = selection.selections?.length ? filler(selection.selections, isOf) : undefined;
  if (selection.kind === 'InlineFragment') {
    return (entity, into) => (isOf(entity.__typename, selection.typeCondition) ? below?.(entity, into) : undefined);
  }
  const { name, alias = name } = selection;
  return (entity, into) => {
    const value = entity[name];
    if (value === undefined) return 'absent';
    return fillValue(value, below, into, alias);
  };
}

function fillValue(value: unknown, below: Filler | undefined, into: Data | unknown[], key: string | number): Fault {
  if (value instanceof Missing) return value;
  const copy = Array.isArray(value) ? [] : below && isData(value) ? {} : value;
  (into as Data)[key] = copy;
  if (Array.isArray(value) && Array.isArray(copy)) return fillList(value, below, copy);
  return below && isData(value) ? below(value, copy as Data) : undefined;
}

function fillList(values: readonly unknown[], below: Filler | undefined, into: unknown[]): Fault {
  for (const [index, value] of values.entries()) {
    const fault = fillValue(value, below, into, index);
    if (fault) return fault;
  }
  return undefined;
}

/** The representations that one request to a subgraph carries, each once. */
export class Representations {
  readonly list: Data[] = [];
  readonly #known = new Map<string, number>();

  /** Where in the list it is. */
  add(representation: Data): number {
    const key = JSON.stringify(representation);
    const known = this.#known.get(key) ?? this.list.push(representation) - 1;
    this.#known.set(key, known);
    return known;
  }
}
