import { type DocumentNode, Kind, type NamedTypeNode } from 'graphql';

/** Whether an object of the type is one of the other: it is the same, or implements it, or is a member of it. */
export type IsOf = (type: unknown, other: string) => boolean;

/** Says it of the whole supergraph, also of what the public does not see. */
export function supertypes(supergraph: DocumentNode): IsOf {
  const types = new Map<unknown, Set<unknown>>();
  const add = (outer: string, inner: string) => types.set(outer, (types.get(outer) ?? new Set()).add(inner));
  const named = (nodes: readonly NamedTypeNode[] = []) => nodes.map(({ name }) => name.value);
  for (const node of supergraph.definitions) {
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      for (const outer of named(node.interfaces)) add(outer, node.name.value);
    } else if (node.kind === Kind.UNION_TYPE_DEFINITION) {
      for (const inner of named(node.types)) add(node.name.value, inner);
    }
  }
  return (type, other) => type === other || (types.get(other)?.has(type) ?? false);
}
