import type { ExecutionRequest } from '@graphql-tools/utils';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** What the choice of an engine depends on. */
type Kinds = {
  /** @defer or @stream stands somewhere in the document. */
  readonly isIncremental: boolean;
  /** Whether the operation asks for `__schema` or `__type`: not at all, beside other fields, or for nothing else. */
  readonly introspection: 'none' | 'mixed' | 'only';
};

/** Works out what depends only on the document and the name of its operation: once for each, as long as the document lives. */
export function perOperation<T>(
  make: (document: DocumentNode, operationName?: string) => T,
): (request: Operation) => T {
  const known = new WeakMap<DocumentNode, Map<string | undefined, T>>();
  return ({ document, operationName }) => {
    const ofDocument = known.get(document) ?? new Map<string | undefined, T>();
    known.set(document, ofDocument);
    const found = ofDocument.get(operationName) ?? make(document, operationName);
    ofDocument.set(operationName, found);
    return found;
  };
}

type Operation = Pick<ExecutionRequest, 'document' | 'operationName'>;

export const classify = perOperation((document, operationName) =>
  kindsOf(document, getOperationAST(document, operationName)),
);

function kindsOf(document: DocumentNode, operation: OperationDefinitionNode | null | undefined): Kinds {
  const roots = operation ? rootFields(fragmentsOf(document), operation.selectionSet) : new Set<string>();
  const introspective = [...roots].filter((name) => name === '__schema' || name === '__type');
  // `__typename` alone is answered from the schema too: no subgraph need be asked what the root type is called.
  const others = [...roots].filter((name) => !name.startsWith('__'));
  if (others.length === 0) return { isIncremental: false, introspection: 'only' };
  return { isIncremental: isIncremental(document), introspection: introspective.length > 0 ? 'mixed' : 'none' };
}

export const fragmentsOf = (document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );

function rootFields(fragments: ReadonlyMap<string, FragmentDefinitionNode>, set: SelectionSetNode): Set<string> {
  const names = new Set<string>();
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) {
      names.add(node.name.value);
      continue;
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    for (const name of fragment ? rootFields(fragments, fragment.selectionSet) : []) names.add(name);
  }
  return names;
}

/** Whether the document selects something of a type with one of these names. */
export function selectsOf(schema: GraphQLSchema, names: ReadonlySet<string>, document: DocumentNode): boolean {
  if (names.size === 0) return false;
  const types = new TypeInfo(schema);
  let found = false;
  const look = () => {
    found ||= names.has(types.getParentType()?.name ?? '');
  };
  visit(document, visitWithTypeInfo(types, { SelectionSet: { enter: look } }));
  return found;
}

function isIncremental(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive({ name }) {
      found ||= name.value === 'defer' || name.value === 'stream';
    },
  });
  return found;
}
