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
  readonly fields: Map<
    string,
    { readonly node: FieldNode; readonly type: GraphQLCompositeType; readonly parts: Part[] }
  >;
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
    else gatherField(names, place, level, part.type, node as FieldNode);
  }
}

function gatherFragment(source: Source, names: InnerNames, place: Place, level: Level, part: Part): void {
  if (isWithin(source.schema, level.type, part.type) && !isUnionType(level.type)) {
    gather(source, names, place, level, part);
  } else if (level.type === part.type) {
    gather(source, names, place, level, part);
  } else if (isAbstractType(level.type) && meet(source, level.type, part.type)) {
    const narrower = level.narrower.get(part.type.name) ?? levelOf(part.type);
    level.narrower.set(part.type.name, narrower);
    gather(source, names, place, narrower, part);
  }
}

function meet(source: Source, one: GraphQLCompositeType, other: GraphQLCompositeType): boolean {
  const types = placeOf(source.schema, one);
  return placeOf(source.schema, other).some((type) => types.includes(type));
}

function gatherField(names: InnerNames, place: Place, level: Level, type: GraphQLCompositeType, node: FieldNode): void {
  if (isIntrospection(node)) return;
  if (node.name.value === '__typename') {
    level.asksTypename = true;
    return;
  }
  const inner = names.of(place, type, node);
  const field = level.fields.get(inner) ?? { node, type, parts: [] };
  level.fields.set(inner, field);
  const named = getNamedType(fieldOf(type, node).type);
  if (node.selectionSet && isCompositeType(named)) field.parts.push({ set: node.selectionSet, type: named });
}

function printed(source: Source, names: InnerNames, place: Place, level: Level): string {
  const fields = [...level.fields].map(([inner, { node, type, parts }]) => {
    const name = node.name.value;
    const called = inner === name ? name : `${inner}: ${name}`;
    const below = parts.length > 0 ? printedBelow(source, names, place, level.type, node, parts) : '';
    return `${called}${names.argumentsOf(type, node)}${below}`;
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
