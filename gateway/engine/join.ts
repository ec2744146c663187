import { type DirectiveNode, type DocumentNode, Kind } from 'graphql';

/** An argument of a directive with which a supergraph says what its subgraphs know; empty when it has none. */
export function argumentOf({ arguments: given = [] }: DirectiveNode, name: string): string {
  const value = given.find((one) => one.name.value === name)?.value;
  return value && 'value' in value ? String(value.value) : '';
}

/** The names of the subgraphs, as plans have them, by the values of the enum that the supergraph has for them. */
export function graphNames(supergraph: DocumentNode): ReadonlyMap<string, string> {
  const graphs = supergraph.definitions.find(
    (node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph',
  );
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  return new Map(
    values.map(({ name, directives = [] }) => {
      const graph = directives.find((directive) => directive.name.value === 'join__graph');
      return [name.value, (graph && argumentOf(graph, 'name')) || name.value];
    }),
  );
}
