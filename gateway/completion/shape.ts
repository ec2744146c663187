import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';

/** One field of an answer: where it is written, what type it has, what is selected in it. */
export type Field = {
  readonly key: string;
  readonly coordinate: string;
  readonly isTypename: boolean;
  readonly type: GraphQLOutputType;
  readonly shape: Shape | undefined;
  /** For each place where the document selects it, the conditions that must all hold. */
  readonly occurrences: readonly Conditions[];
};

/** What a document selects of an object, for each type that the object may have (or that it is known by). Worked out once, when first needed. */
export type Shape = {
  readonly fieldsOf: (type: GraphQLCompositeType) => readonly Field[];
};

/** The @skip and @include on the way to a field. */
type Conditions = readonly DirectiveNode[];
type Part = { readonly selectionSet: SelectionSetNode; readonly conditions: Conditions };
type Occurrence = { readonly node: FieldNode; readonly conditions: Conditions };
type Source = { readonly schema: GraphQLSchema; readonly fragments: ReadonlyMap<string, FragmentDefinitionNode> };

export const shapeOf = (source: Source, operation: OperationDefinitionNode): Shape =>
  shapeOfParts(source, [{ selectionSet: operation.selectionSet, conditions: [] }]);

function shapeOfParts(source: Source, parts: readonly Part[]): Shape {
  const known = new Map<string, readonly Field[]>();
  return {
    fieldsOf(type) {
      const fields = known.get(type.name) ?? fieldsOfParts(source, type, parts);
      known.set(type.name, fields);
      return fields;
    },
  };
}

function fieldsOfParts(source: Source, type: GraphQLCompositeType, parts: readonly Part[]): readonly Field[] {
  const collected = new Map<string, Occurrence[]>();
  for (const part of parts) collect(source, type, part, collected);
  return [...collected].map(([key, occurrences]) => fieldOf(source, type, key, occurrences));
}

function collect(source: Source, type: GraphQLCompositeType, part: Part, into: Map<string, Occurrence[]>): void {
  for (const node of part.selectionSet.selections) {
    const conditions = [...part.conditions, ...(node.directives ?? []).filter(isCondition)];
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      into.set(key, [...(into.get(key) ?? []), { node, conditions }]);
      continue;
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : source.fragments.get(node.name.value);
    if (!fragment || !applies(source.schema, fragment.typeCondition?.name.value, type)) continue;
    collect(source, type, { selectionSet: fragment.selectionSet, conditions }, into);
  }
}

function fieldOf(source: Source, type: GraphQLCompositeType, key: string, occurrences: readonly Occurrence[]): Field {
  // Validation has made sure that the occurrences agree, and that the field exists.
  const name = (occurrences[0] as Occurrence).node.name.value;
  const definition =
    name === '__typename' ? TypeNameMetaFieldDef : isUnionType(type) ? undefined : type.getFields()[name];
  if (!definition) throw new Error(`The type ${type.name} has no field ${name}, though the document was validated.`);
  const parts = occurrences.flatMap(({ node: { selectionSet }, conditions }) =>
    selectionSet ? [{ selectionSet, conditions }] : [],
  );
  return {
    key,
    coordinate: `${type.name}.${name}`,
    isTypename: name === '__typename',
    type: definition.type,
    shape: isCompositeType(getNamedType(definition.type)) ? shapeOfParts(source, parts) : undefined,
    occurrences: occurrences.map(({ conditions }) => conditions),
  };
}

function applies(schema: GraphQLSchema, condition: string | undefined, type: GraphQLCompositeType): boolean {
  if (!condition || condition === type.name) return true;
  const conditionType = schema.getType(condition);
  return isAbstractType(conditionType) && !isUnionType(type) && schema.isSubType(conditionType, type);
}

const isCondition = ({ name }: DirectiveNode): boolean => name.value === 'skip' || name.value === 'include';

/** Whether a request with these variables asks for the field: one place that selects it is enough. */
export const isAsked = (field: Field, variables: Readonly<Record<string, unknown>>): boolean =>
  field.occurrences.some((conditions) => conditions.every((condition) => holds(condition, variables)));

function holds({ name, arguments: given = [] }: DirectiveNode, variables: Readonly<Record<string, unknown>>): boolean {
  const value = given.find((argument) => argument.name.value === 'if')?.value;
  const isTrue =
    value?.kind === Kind.VARIABLE ? variables[value.name.value] === true : value?.kind === Kind.BOOLEAN && value.value;
  return name.value === 'include' ? isTrue : !isTrue;
}
