import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import {
  buildASTSchema,
  GraphQLError,
  type GraphQLScalarType,
  type GraphQLSchema,
  isScalarType,
  parse,
  type ValueNode,
} from 'graphql';

/** How the scalars of the graph are read, by their names. One that is not here takes any value; its subgraph checks it. */
export type Scalars = Readonly<Record<string, GraphQLScalarType>>;

/** What clients see of the supergraph: nothing of the federation's own, nothing inaccessible, and scalars that check what they are given. */
export function publicSchema(supergraph: string, scalars: Scalars): GraphQLSchema {
  const schema = buildASTSchema(transformSupergraphToPublicSchema(parse(supergraph)));
  for (const [name, scalar] of Object.entries(scalars)) {
    const type = schema.getType(name);
    if (!isScalarType(type)) continue;
    type.serialize = scalar.serialize;
    type.parseValue = scalar.parseValue;
    type.parseLiteral = (node, variables) => located(node, () => scalar.parseLiteral(node, variables));
  }
  return schema;
}

/** Validation passes on an error of a scalar as it is, without the place of the value that it refuses. */
function located<T>(node: ValueNode, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const { message, extensions } = error instanceof GraphQLError ? error : new GraphQLError(String(error));
    throw new GraphQLError(message, {
      nodes: node,
      extensions: { ...extensions, code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400, spec: true } },
    });
  }
}
