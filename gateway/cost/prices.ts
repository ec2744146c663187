import { PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX } from '@cdw/kernel/limits.ts';
import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
} from 'graphql';
import { INTROSPECTION_SCALE, LEAF_WEIGHT, LIST_SIZE_ASSUMED, PAGE_WEIGHT } from '../limits.ts';
import type { Weights } from './weights.ts';

/** What is known of a field before anything is asked of it. */
export type FieldCost = {
  /** What it costs each time, beside its objects. */
  readonly weight: number;
  /** The factor of what is selected of it. */
  readonly scale: number;
  /** Whether it has the arguments of a page, which then say how many objects there are. */
  readonly hasPages: boolean;
  /** Whether it answers with one object that holds the page, as a connection or a part of a feed does. */
  readonly isPage: boolean;
  /** Whether it is the list that a page holds, as `nodes`, `edges` or `changes`. */
  readonly isEntries: boolean;
  /** How many objects it answers with, where its arguments do not say. */
  readonly size: number;
  readonly sizeMax: number;
  /** How many entries are assumed of a page that is reached without the arguments of one. */
  readonly sizeOfPart: number;
  readonly arguments: readonly { readonly name: string; readonly weight: number }[];
};

type Field = GraphQLField<unknown, unknown>;

/** The prices of all fields of a schema, each worked out when it is first asked for. */
export function priceList(schema: GraphQLSchema, weights: Weights) {
  const pages = pageTypes(schema);
  const known = new Map<string, FieldCost>();

  return (type: GraphQLCompositeType, field: Field): FieldCost => {
    const coordinate = `${type.name}.${field.name}`;
    const price = known.get(coordinate) ?? priceOf(schema, weights, pages, type, field);
    known.set(coordinate, price);
    return price;
  };
}

function priceOf(
  schema: GraphQLSchema,
  weights: Weights,
  pages: ReadonlySet<string>,
  type: GraphQLCompositeType,
  field: Field,
): FieldCost {
  const named = getNamedType(field.type);
  const isList = isListType(getNullableType(field.type));
  const paged = hasPages(field);
  return {
    weight: weightOf(schema, weights, type, field, named),
    scale: isIntrospectionType(named) && !isIntrospectionType(type) ? INTROSPECTION_SCALE : 1,
    hasPages: paged,
    isPage: paged && !isList,
    isEntries: isList && !paged && isCompositeType(named) && pages.has(type.name),
    size: paged ? PAGE_SIZE_DEFAULT : isList ? assumedSize(weights, type, field) : 1,
    sizeMax: PAGE_SIZE_MAX,
    sizeOfPart: LIST_SIZE_ASSUMED,
    arguments: field.args.flatMap(({ name }) => {
      const weight = weights.arguments[name];
      return weight === undefined ? [] : [{ name, weight }];
    }),
  };
}

const hasPages = ({ args }: Field): boolean => args.some(({ name }) => name === 'first' || name === 'last');

/** The types of the objects that hold a page. */
function pageTypes(schema: GraphQLSchema): ReadonlySet<string> {
  const names = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (hasPages(field) && !isListType(getNullableType(field.type))) names.add(getNamedType(field.type).name);
    }
  }
  return names;
}

function weightOf(
  schema: GraphQLSchema,
  weights: Weights,
  type: GraphQLCompositeType,
  field: Field,
  named: GraphQLNamedType,
): number {
  const own = byField(weights.fields, type, field) ?? weights.fields[`${type.name}.*`] ?? 0;
  const ofTypes = Object.entries(weights.types)
    .filter(([name]) => isOfType(schema, named, name))
    .reduce((sum, [, weight]) => sum + weight, 0);
  // A page holds what it lists: a list of judgements makes each of them.
  return own + ofTypes + (hasPages(field) ? PAGE_WEIGHT : 0) + (isCompositeType(named) ? 0 : LEAF_WEIGHT);
}

function assumedSize(weights: Weights, type: GraphQLCompositeType, field: Field): number {
  return byField(weights.lists, type, field) ?? LIST_SIZE_ASSUMED;
}

/** What is said of a field, or of the same field of an interface that its type has. */
function byField(
  table: Readonly<Record<string, number>>,
  type: GraphQLCompositeType,
  { name }: Field,
): number | undefined {
  const types = [type, ...('getInterfaces' in type ? type.getInterfaces() : [])];
  return types.map((one) => table[`${one.name}.${name}`]).find((value) => value !== undefined);
}

function isOfType(schema: GraphQLSchema, type: GraphQLNamedType, name: string): boolean {
  if (type.name === name) return true;
  const other = schema.getType(name);
  return isInterfaceType(other) && isObjectType(type) && schema.isSubType(other, type);
}
