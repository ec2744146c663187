import {
  type ConstDirectiveNode,
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type UnionTypeDefinitionNode,
  visit,
} from 'graphql';
import { argumentOf, graphNames } from './join.ts';

/** For each subgraph the types that it is only said to know. */
export type Pretended = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Where subgraphs know a union by different members, the planner selects only of those that all know. So it is shown a
 * supergraph in which they all know each of them, and a step then leaves out what its subgraph does not know: of such a
 * member it has no object.
 */
export function withWholeUnions(supergraph: DocumentNode): {
  readonly supergraph: DocumentNode;
  readonly pretended: Pretended;
} {
  const added = new Map<string, Set<string>>();
  const add = (graph: string, member: string) => added.set(graph, (added.get(graph) ?? new Set()).add(member));
  const whole = visit(supergraph, { UnionTypeDefinition: (node) => wholeUnion(node, add) });
  const graphsOf = (member: string) => [...added].flatMap(([graph, members]) => (members.has(member) ? [graph] : []));
  const pretended = new Map<string, Set<string>>();

  const ObjectTypeDefinition = (node: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode => {
    const known = joined(node, 'join__type', 'graph');
    const unknown = graphsOf(node.name.value).filter((graph) => !known.includes(graph));
    for (const graph of unknown) pretended.set(graph, (pretended.get(graph) ?? new Set()).add(node.name.value));
    const more = unknown.map((graph) => directive('join__type', { graph: { kind: Kind.ENUM, value: graph } }));
    return { ...node, directives: [...(node.directives ?? []), ...more] };
  };
  return {
    supergraph: added.size > 0 ? visit(whole, { ObjectTypeDefinition }) : supergraph,
    pretended: byName(supergraph, pretended),
  };
}

function wholeUnion(
  node: UnionTypeDefinitionNode,
  add: (graph: string, member: string) => void,
): UnionTypeDefinitionNode {
  const known = node.directives?.filter(({ name }) => name.value === 'join__unionMember') ?? [];
  const members = new Set(known.map((one) => argumentOf(one, 'member')));
  const missing = joined(node, 'join__type', 'graph').flatMap((graph) =>
    [...members].flatMap((member) =>
      known.some((one) => argumentOf(one, 'graph') === graph && argumentOf(one, 'member') === member)
        ? []
        : [{ graph, member }],
    ),
  );
  for (const { graph, member } of missing) add(graph, member);
  const more = missing.map(({ graph, member }) =>
    directive('join__unionMember', {
      graph: { kind: Kind.ENUM, value: graph },
      member: { kind: Kind.STRING, value: member },
    }),
  );
  return { ...node, directives: [...(node.directives ?? []), ...more] };
}

/** A step as its subgraph can take it: without the fragments on types that it is only said to know. */
export function withoutTypes(document: DocumentNode, types: ReadonlySet<string> | undefined): DocumentNode {
  if (!types) return document;
  const unknown = new Set(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION && types.has(node.typeCondition.name.value) ? [node.name.value] : [],
    ),
  );
  return visit(document, {
    FragmentDefinition: ({ name }) => (unknown.has(name.value) ? null : undefined),
    FragmentSpread: ({ name }) => (unknown.has(name.value) ? null : undefined),
    InlineFragment: ({ typeCondition }) => (typeCondition && types.has(typeCondition.name.value) ? null : undefined),
  });
}

type Node = { readonly directives?: readonly ConstDirectiveNode[] | undefined };

const joined = ({ directives = [] }: Node, name: string, key: string): string[] =>
  directives.filter((one) => one.name.value === name).map((one) => argumentOf(one, key));

type Value = { readonly kind: Kind.ENUM | Kind.STRING; readonly value: string };

const directive = (name: string, values: Readonly<Record<string, Value>>): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: name },
  arguments: Object.entries(values).map(([key, value]) => ({
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: key },
    value,
  })),
});

function byName(supergraph: DocumentNode, byGraph: Pretended): Pretended {
  const names = graphNames(supergraph);
  return new Map([...byGraph].map(([graph, types]) => [names.get(graph) ?? graph, types]));
}
