import { getDirective } from '@graphql-tools/utils';
import { type GraphQLSchema, type GraphQLUnionType, isInterfaceType, isUnionType } from 'graphql';

/** The interfaces that some subgraph knows as one type (`@interfaceObject`), so that it cannot tell which of the types an object has. */
export const interfaceObjects = (unifiedGraph: GraphQLSchema): ReadonlySet<string> =>
  new Set(
    Object.values(unifiedGraph.getTypeMap())
      .filter(isInterfaceType)
      .filter((type) => getDirective(unifiedGraph, type, 'join__type')?.some((join) => join.isInterfaceObject === true))
      .map(({ name }) => name),
  );

/** The unions that some subgraph knows with fewer members than another. */
export const partialUnions = (unifiedGraph: GraphQLSchema): ReadonlySet<string> =>
  new Set(
    Object.values(unifiedGraph.getTypeMap())
      .filter(isUnionType)
      .filter((type) => isPartial(unifiedGraph, type))
      .map(({ name }) => name),
  );

function isPartial(unifiedGraph: GraphQLSchema, type: GraphQLUnionType): boolean {
  const graphs = getDirective(unifiedGraph, type, 'join__type') ?? [];
  const members = getDirective(unifiedGraph, type, 'join__unionMember') ?? [];
  const count = new Set(members.map(({ member }) => member)).size;
  return graphs.some(({ graph }) => members.filter((member) => member.graph === graph).length < count);
}
