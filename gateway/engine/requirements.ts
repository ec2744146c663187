import { type ConstDirectiveNode, type DocumentNode, Kind, parse } from 'graphql';
import { argumentOf, graphNames } from './join.ts';

/** The fields that a field of a type requires in a subgraph: the outermost ones, by their names. */
export type RequiredBy = (subgraph: string, type: string, field: string) => readonly string[];

export function requirements(supergraph: DocumentNode): RequiredBy {
  const graphs = graphNames(supergraph);
  const known = new Map<string, readonly string[]>();
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const { name, directives = [] } of node.fields ?? []) {
      for (const directive of directives) {
        const graph = graphs.get(argumentOf(directive, 'graph'));
        known.set(`${graph} ${node.name.value}.${name.value}`, requiredFields(directive));
      }
    }
  }
  return (subgraph, type, field) => known.get(`${subgraph} ${type}.${field}`) ?? [];
}

function requiredFields(directive: ConstDirectiveNode): readonly string[] {
  const required = directive.name.value === 'join__field' ? argumentOf(directive, 'requires') : '';
  const [operation] = required ? parse(`{ ${required} }`).definitions : [];
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  return operation.selectionSet.selections.flatMap((node) => (node.kind === Kind.FIELD ? [node.name.value] : []));
}
