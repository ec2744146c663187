import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { InnerVariables, Variables } from './inner-variables.ts';

/** One operation of a document, for one way in which its conditions come out. */
export type Source = {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: InnerVariables;
  /** Whether @skip and @include leave this in. */
  readonly isAsked: (node: SelectionNode) => boolean;
};

/** A selection set, and the type whose fields it names. */
export type Part = { readonly set: SelectionSetNode; readonly type: GraphQLCompositeType };

/** A place in the answer: which types an object may have there. */
export type Place = readonly GraphQLObjectType[];

export const fragmentsOf = (document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );

const isCondition = ({ name }: DirectiveNode): boolean => name.value === 'skip' || name.value === 'include';

const conditionsOf = (node: SelectionNode): readonly DirectiveNode[] => node.directives?.filter(isCondition) ?? [];

export const conditionOf = (condition: DirectiveNode) =>
  condition.arguments?.find(({ name }) => name.value === 'if')?.value;

/** Whether a selection is asked for, given the values of the variables that conditions name. */
export const asked =
  (variables: Variables) =>
  (node: SelectionNode): boolean =>
    conditionsOf(node).every((condition) => {
      const value = conditionOf(condition);
      const isTrue =
        value?.kind === Kind.VARIABLE
          ? variables[value.name.value] === true
          : value?.kind === Kind.BOOLEAN && value.value;
      return (condition.name.value === 'include') === isTrue;
    });

/** What a fragment selects, if the selection is one; a fragment without a condition selects of the type around it. */
export function fragmentPart(
  { schema, fragments }: Source,
  node: SelectionNode,
  around: GraphQLCompositeType,
): Part | undefined {
  if (node.kind === Kind.FIELD) return undefined;
  const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
  if (!fragment) return undefined;
  const type = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : around;
  return isCompositeType(type) ? { set: fragment.selectionSet, type } : undefined;
}

/** Validation has made sure that the field exists. */
export function fieldOf(type: GraphQLCompositeType, { name }: FieldNode): GraphQLField<unknown, unknown> {
  const field = isUnionType(type) ? undefined : type.getFields()[name.value];
  if (!field) throw new Error(`The type ${type.name} has no field ${name.value}, though the document was validated.`);
  return field;
}

export const isIntrospection = ({ name }: FieldNode): boolean => name.value === '__schema' || name.value === '__type';

export const placeOf = (schema: GraphQLSchema, type: GraphQLOutputType): Place => {
  const named = getNamedType(type);
  if (isAbstractType(named)) return schema.getPossibleTypes(named);
  return isObjectType(named) ? [named] : [];
};

/** Where the values of a field are, whatever type the object has that holds it. */
export function placeOfField(schema: GraphQLSchema, place: Place, { name }: FieldNode): Place {
  const types = place.flatMap((type) => {
    const field = type.getFields()[name.value];
    return field ? placeOf(schema, field.type) : [];
  });
  return [...new Set(types)];
}

/** Whether every object of the one type is one of the other. */
export const isWithin = (schema: GraphQLSchema, inner: GraphQLCompositeType, outer: GraphQLCompositeType): boolean =>
  inner === outer ||
  (isAbstractType(outer) &&
    !isUnionType(inner) &&
    schema.isSubType(outer, inner as GraphQLObjectType | GraphQLInterfaceType));

/**
 * What a field is called in the operation that is planned. The client's aliases are not used: one may be the name of a key,
 * or of a field that another requires. A field with arguments has a name of its own for each set of them, so that it never
 * meets one that the planner asks for; so has one that is not of the same shape in all the types that an object may have.
 */
export class InnerNames {
  readonly #known = new Map<string, string>();
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  argumentsOf(type: GraphQLCompositeType, node: FieldNode): string {
    const { args } = fieldOf(type, node);
    const given = (node.arguments ?? []).flatMap(({ name, value }) => {
      const argument = args.find((one) => one.name === name.value);
      return argument ? [`${argument.name}: ${this.#source.variables.of(value, argument.type, argument.name)}`] : [];
    });
    return given.length > 0 ? `(${given.toSorted().join(', ')})` : '';
  }

  /** Whether a field is of the same shape in all of the types that have it. */
  haveOneShape(types: Place, { name }: FieldNode): boolean {
    const fields = types.flatMap((type) => type.getFields()[name.value] ?? []);
    return new Set(fields.map((field) => shapeOf(field.type))).size <= 1;
  }

  of(place: Place, type: GraphQLCompositeType, node: FieldNode): string {
    const name = node.name.value;
    if (name === '__typename') return name;
    const given = this.argumentsOf(type, node);
    const shape = shapeOf(fieldOf(type, node).type);
    const called = (node.alias ?? node.name).value;
    // The effects of a mutation are wanted as often as they are asked for.
    const isEffect = type === this.#source.schema.getMutationType();
    const isPlain = !given && !isEffect && !(name in Object.prototype) && this.haveOneShape(place, node);
    // An object that is asked for twice is two: what makes one of them null need not be selected of the other.
    const own = isEffect || (node.selectionSet && called !== name) ? called : '';
    if (isPlain && !own) return name;
    const key = [name, given, shape, own].join(' ');
    const inner = this.#known.get(key) ?? `_${this.#known.size}_${name}`;
    this.#known.set(key, inner);
    return inner;
  }
}

/** What must be alike in two fields that have one name in the answer: lists, nulls and the type of a leaf. */
function shapeOf(type: GraphQLOutputType): string {
  if (isNonNullType(type)) return `${shapeOf(type.ofType)}!`;
  if (isListType(type)) return `[${shapeOf(type.ofType)}]`;
  return isCompositeType(type) ? '{}' : type.name;
}
