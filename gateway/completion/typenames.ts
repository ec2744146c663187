import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { fragmentsOf } from '../operation.ts';

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * The document with `__typename` wherever an object may have one of several types. The planner fetches it there anyway;
 * selected, it also reaches us, who need it to know which fields an object must have.
 *
 * Not so where a subgraph knows an interface as one object: the type's name would be a step of its own, to another
 * subgraph, which may not even be able to tell it. There it is added only to what a fragment narrows down to one type.
 */
export function withTypenames(
  schema: GraphQLSchema,
  document: DocumentNode,
  interfaceObjects: ReadonlySet<string>,
): DocumentNode {
  const types = new TypeInfo(schema);
  const fragments = fragmentsOf(document);
  const addTypename = (node: SelectionSetNode): SelectionSetNode | undefined => {
    const type = types.getParentType();
    if (!isAbstractType(type)) return undefined;
    if (interfaceObjects.has(type.name) && !narrows(fragments, node, type.name)) return undefined;
    return { ...node, selections: [...node.selections, typename] };
  };
  return visit(document, visitWithTypeInfo(types, { SelectionSet: { leave: addTypename } }));
}

/** Whether some of this is selected only for objects of another, narrower type. */
const narrows = (
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  { selections }: SelectionSetNode,
  type: string,
): boolean =>
  selections.some((node) => {
    if (node.kind === Kind.FIELD) return false;
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    return (fragment?.typeCondition?.name.value ?? type) !== type;
  });
