import {
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { type Answer, BROKEN, BUBBLE } from './answer.ts';
import { type Data, isData, Missing, type Path } from './missing.ts';
import {
  fieldOf,
  fragmentPart,
  type InnerNames,
  isIntrospection,
  isWithin,
  type Part,
  type Place,
  placeOfField,
  type Source,
} from './selections.ts';

/** Brings a value into the form that the client asked for: the value, null, or that it broke because of what is missing in it. */
type Complete = (value: unknown, answer: Answer) => unknown;

type Field = {
  readonly key: string;
  readonly inner: string;
  readonly complete: Complete;
  /** The client's names for a path of inner names from here. */
  readonly pathBelow: (path: Path) => Path;
};

type Nullable = Exclude<GraphQLOutputType, GraphQLNonNull<never>>;

type Fields = { readonly list: readonly Field[]; readonly inners: ReadonlySet<string>; readonly make: () => Data };

/** What the client asked for at one place, for each type that an object may have there. */
type Selection = {
  readonly of: (type: GraphQLCompositeType) => Fields;
  readonly path: (path: Path) => Path;
};

/**
 * The answer, along the public schema and the client's own document: the fields that it names, in its order; null where
 * a value is missing, up to the first place that may be null; each error where the client sees what is missing.
 */
export function compileShape(
  source: Source,
  names: InnerNames,
  root: GraphQLObjectType,
): (data: Data, answer: Answer) => Data | null {
  const selection = selectionOf(source, names, [root], [{ set: source.operation.selectionSet, type: root }]);
  const fields = selection.of(root);
  return (data, answer) => {
    const completed = completeObject(fields, data, answer);
    return completed === BROKEN ? null : (completed as Data);
  };
}

function selectionOf(source: Source, names: InnerNames, place: Place, parts: readonly Part[]): Selection {
  const known = new Map<GraphQLCompositeType, Fields>();
  const of = (type: GraphQLCompositeType): Fields => {
    const fields = known.get(type) ?? fieldsOf(source, names, place, type, parts);
    known.set(type, fields);
    return fields;
  };
  const path = (inner: Path): Path => {
    const [step, ...below] = inner;
    if (step === undefined) return [];
    if (typeof step === 'number') return [step, ...path(below)];
    const field = place.flatMap((type) => of(type).list).find((one) => one.inner === step);
    return field ? [field.key, ...field.pathBelow(below)] : [];
  };
  return { of, path };
}

type Occurrence = { readonly node: FieldNode; readonly type: GraphQLCompositeType };

function fieldsOf(
  source: Source,
  names: InnerNames,
  place: Place,
  type: GraphQLCompositeType,
  parts: readonly Part[],
): Fields {
  const collected = new Map<string, Occurrence[]>();
  for (const part of parts) collect(source, type, part, collected);
  const list = [...collected].map(([key, occurrences]) => compileField(source, names, place, type, key, occurrences));
  // A key of this name would be taken for the prototype of an ordinary object.
  const make = collected.has('__proto__') ? () => Object.create(null) : () => ({});
  return { list, inners: new Set(list.map(({ inner }) => inner)), make };
}

function collect(source: Source, type: GraphQLCompositeType, part: Part, into: Map<string, Occurrence[]>): void {
  for (const node of part.set.selections.filter(source.isAsked)) {
    const fragment = fragmentPart(source, node, part.type);
    if (fragment && isWithin(source.schema, type, fragment.type)) collect(source, type, fragment, into);
    if (fragment || node.kind !== 'Field') continue;
    const key = (node.alias ?? node.name).value;
    into.set(key, [...(into.get(key) ?? []), { node, type: part.type }]);
  }
}

function compileField(
  source: Source,
  names: InnerNames,
  place: Place,
  type: GraphQLCompositeType,
  key: string,
  occurrences: readonly Occurrence[],
): Field {
  const [first] = occurrences;
  if (!first) throw new Error('A field is collected where it occurs.');
  const { node } = first;
  const none = () => [];
  if (node.name.value === '__typename')
    return { key, inner: '__typename', complete: typenameOf(type), pathBelow: none };
  if (isIntrospection(node)) {
    return { key, inner: '', complete: (_, answer) => answer.introspected(key), pathBelow: none };
  }
  const definition = fieldOf(type, node);
  const parts = occurrences.flatMap((occurrence): Part[] => {
    const named = getNamedType(fieldOf(occurrence.type, occurrence.node).type);
    return occurrence.node.selectionSet && isCompositeType(named)
      ? [{ set: occurrence.node.selectionSet, type: named }]
      : [];
  });
  const below = selectionOf(source, names, placeOfField(source.schema, place, node), parts);
  const complete = completeType(source, definition.type, below, `${type.name}.${node.name.value}`);
  return { key, inner: names.of(place, type, node), complete, pathBelow: below.path };
}

/** An object says its own type where it could have another. The name of an interface is none that an object can have. */
function typenameOf(type: GraphQLCompositeType): Complete {
  if (isObjectType(type)) return () => type.name;
  const coordinate = `${type.name}.__typename`;
  return (value, answer) =>
    value instanceof Missing ? answer.tell(value, () => [], BUBBLE) : answer.missing(coordinate);
}

function completeType(source: Source, type: GraphQLOutputType, below: Selection, coordinate: string): Complete {
  if (isNonNullType(type)) {
    const complete = completeType(source, type.ofType, below, coordinate);
    return (value, answer) => {
      const completed = complete(value, answer);
      if (completed === BROKEN) return BUBBLE;
      return completed === null ? answer.missing(coordinate) : completed;
    };
  }
  const complete = completeNullable(source, type, below, coordinate);
  return (value, answer) => {
    if (value === null || value === undefined) return null;
    return value instanceof Missing ? answer.tell(value, below.path) : complete(value, answer);
  };
}

function completeNullable(source: Source, type: Nullable, below: Selection, coordinate: string): Complete {
  if (isListType(type)) return completeList(completeType(source, type.ofType, below, coordinate), coordinate);
  if (isAbstractType(type)) return completeAbstract(source, type, below);
  if (isObjectType(type)) {
    const fields = below.of(type);
    return (value, answer) => (isData(value) ? completeObject(fields, value, answer) : null);
  }
  if (!isEnumType(type)) return (value) => value;
  const values = new Set(type.getValues().map(({ name }) => name));
  // Another value is one of a subgraph that the graph does not show.
  return (value) => (typeof value === 'string' && values.has(value) ? value : null);
}

/** Without a name of its type an object has what was asked of each; one of a type that the graph does not show is none. */
function completeAbstract({ schema }: Source, type: GraphQLAbstractType, below: Selection): Complete {
  const shared = below.of(type);
  return (value, answer) => {
    if (!isData(value)) return null;
    const { __typename: name } = value;
    const told = typeof name === 'string' ? schema.getType(name) : type;
    if (isObjectType(told)) return schema.isSubType(type, told) ? completeObject(below.of(told), value, answer) : null;
    return told ? completeObject(shared, value, answer) : null;
  };
}

function completeList(complete: Complete, coordinate: string): Complete {
  return (value, answer) => {
    if (!Array.isArray(value)) return answer.notList(coordinate);
    const items: unknown[] = new Array(value.length);
    for (let index = 0; index < value.length; index += 1) {
      answer.enter(index);
      const completed = complete(value[index], answer);
      answer.leave();
      if (completed === BUBBLE) return BROKEN;
      items[index] = completed === BROKEN ? null : completed;
    }
    return items;
  };
}

function completeObject({ list, inners, make }: Fields, value: Data, answer: Answer): unknown {
  const object = make();
  answer.lookFor(value, inners);
  for (const { key, inner, complete } of list) {
    answer.enter(key);
    const completed = complete(value[inner], answer);
    answer.leave();
    if (completed === BUBBLE) return BROKEN;
    object[key] = completed === BROKEN ? null : completed;
  }
  return object;
}
