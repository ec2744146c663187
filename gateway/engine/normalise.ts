import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
} from 'graphql';
import {
  fieldOf,
  fragmentPart,
  type InnerNames,
  isIntrospection,
  isWithin,
  type Part,
  type Place,
  placeOf,
  placeOfField,
  type Source,
} from './selections.ts';

/** What is asked of the objects at one place: merged, without fragments that change nothing. */
type Level = {
  readonly type: GraphQLCompositeType;
  readonly fields: Map<string, { readonly node: FieldNode; readonly parts: Part[] }>;
  readonly narrower: Map<string, Level>;
  asksTypename: boolean;
};

const levelOf = (type: GraphQLCompositeType): Level => ({
  type,
  fields: new Map(),
  narrower: new Map(),
  asksTypename: false,
});

/**
 * The operation as the planner is shown it: without the client's names, literals, conditions and fragments, each field
 * once. Undefined when no subgraph need be asked.
 */
export function normalise(source: Source, names: InnerNames, root: GraphQLObjectType): string | undefined {
  const { operation, variables } = source;
  const level = levelOf(root);
  gather(source, names, [root], level, { set: operation.selectionSet, type: root });
  if (level.fields.size === 0) return undefined;
  const text = printed(source, names, [root], { ...level, asksTypename: false });
  return `${operation.operation}${variables.declared()} ${text}`;
}

function gather(source: Source, names: InnerNames, place: Place, level: Level, part: Part): void {
  for (const node of part.set.selections.filter(source.isAsked)) {
    const fragment = fragmentPart(source, node, part.type);
    if (fragment) gatherFragment(source, names, place, level, fragment);
    else gatherField(source, names, place, level, node as FieldNode);
  }
}

function gatherFragment(source: Source, names: InnerNames, place: Place, level: Level, part: Part): void {
  const { schema } = source;
  const isAll = level.type === part.type || (!isUnionType(level.type) && isWithin(schema, level.type, part.type));
  if (isAll) gather(source, names, place, level, part);
  else if (isAbstractType(level.type) && meet(source, level.type, part.type)) {
    gather(source, names, place, narrowed(level, part.type), part);
  }
}

function narrowed(level: Level, type: GraphQLCompositeType): Level {
  const narrower = level.narrower.get(type.name) ?? levelOf(type);
  level.narrower.set(type.name, narrower);
  return narrower;
}

function meet(source: Source, one: GraphQLCompositeType, other: GraphQLCompositeType): boolean {
  const types = placeOf(source.schema, one);
  return placeOf(source.schema, other).some((type) => types.includes(type));
}

function gatherField(source: Source, names: InnerNames, place: Place, level: Level, node: FieldNode): void {
  if (isIntrospection(node)) return;
  if (node.name.value === '__typename') {
    level.asksTypename = true;
    return;
  }
  const types = placeOf(source.schema, level.type);
  if (isAbstractType(level.type) && !names.haveOneShape(types, node)) {
    // A subgraph would be asked for both shapes under one name.
    for (const type of types) gatherField(source, names, place, narrowed(level, type), node);
    return;
  }
  const inner = names.of(place, level.type, node);
  const field = level.fields.get(inner) ?? { node, parts: [] };
  level.fields.set(inner, field);
  const below = getNamedType(fieldOf(level.type, node).type);
  if (node.selectionSet && isCompositeType(below)) field.parts.push({ set: node.selectionSet, type: below });
}

function printed(source: Source, names: InnerNames, place: Place, level: Level): string {
  const fields = [...level.fields].map(([inner, { node, parts }]) => {
    const name = node.name.value;
    const called = inner === name ? name : `${inner}: ${name}`;
    const below = parts.length > 0 ? printedBelow(source, names, place, level.type, node, parts) : '';
    return `${called}${names.argumentsOf(level.type, node)}${below}`;
  });
  const narrower = [...level.narrower.values()].map(
    (inner) => `... on ${inner.type.name} ${printed(source, names, place, inner)}`,
  );
  const typename = needsTypename(source, level) ? ['__typename'] : [];
  return `{ ${[...typename, ...fields, ...narrower].join(' ')} }`;
}

function printedBelow(
  source: Source,
  names: InnerNames,
  place: Place,
  around: GraphQLCompositeType,
  node: FieldNode,
  parts: readonly Part[],
): string {
  const type = getNamedType(fieldOf(around, node).type);
  if (!isCompositeType(type)) return '';
  const level = levelOf(type);
  const below = placeOfField(source.schema, place, node);
  for (const part of parts) gatherFragment(source, names, below, level, part);
  return ` ${printed(source, names, below, level)}`;
}

/**
 * The name of an object's type is asked for only where the answer depends on it: a subgraph may know an interface as one
 * object, and then the name is a step of its own, to another one. Where fragments narrow down what is selected, the planner
 * asks for it itself; asked for there, it would not see what a subgraph provides.
 */
function needsTypename({ schema }: Source, { type, fields, narrower, asksTypename }: Level): boolean {
  if (fields.size === 0 && narrower.size === 0) return true;
  if (!isAbstractType(type)) return false;
  const isNarrower = ({ node }: { node: FieldNode }): boolean =>
    placeOf(schema, type).some((one) => String(fieldOf(one, node).type) !== String(fieldOf(type, node).type));
  return asksTypename || (narrower.size === 0 && [...fields.values()].some(isNarrower));
}
