import { type DocumentNode, type FieldNode, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import type { Answer } from './answer.ts';
import { innerVariables, type Variables } from './inner-variables.ts';
import type { Data } from './missing.ts';
import { normalise } from './normalise.ts';
import { asked, fragmentPart, fragmentsOf, InnerNames, isIntrospection, type Part, type Source } from './selections.ts';
import { compileShape } from './shape.ts';

/** All about an operation that does not depend on who asks, nor on the values of its variables, except those of conditions. */
export type Prepared = {
  /** The operation that is planned; undefined when no subgraph need be asked. */
  readonly plan: string | undefined;
  /** What it asks of the schema itself. */
  readonly introspection: DocumentNode | undefined;
  readonly values: (variables: Variables) => Readonly<Record<string, unknown>>;
  readonly reword: (message: string) => string;
  readonly shape: (data: Data, answer: Answer) => Data | null;
};

export function prepare(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  conditions: Variables,
): Prepared {
  const root = schema.getRootType(operation.operation);
  if (!root)
    throw new Error(`A document came to be executed that was not validated: there is no ${operation.operation}.`);
  const variables = innerVariables(schema, operation);
  const source = { schema, operation, fragments: fragmentsOf(document), variables, isAsked: asked(conditions) };
  const names = new InnerNames(source);
  return {
    plan: normalise(source, names, root),
    introspection: introspectionOf(source, { set: operation.selectionSet, type: root }),
    values: variables.values,
    reword: variables.reword,
    shape: compileShape(source, names, root),
  };
}

/** The operation with nothing but `__schema` and `__type`, which graphql-js answers from the schema. */
function introspectionOf(source: Source, part: Part): DocumentNode | undefined {
  const selections = introspectionFields(source, part);
  if (selections.length === 0) return undefined;
  const operation = {
    ...source.operation,
    directives: [],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  } as const;
  return { kind: Kind.DOCUMENT, definitions: [operation, ...source.fragments.values()] };
}

const introspectionFields = (source: Source, part: Part): FieldNode[] =>
  part.set.selections.filter(source.isAsked).flatMap((node): FieldNode[] => {
    if (node.kind === Kind.FIELD) return isIntrospection(node) ? [node] : [];
    const fragment = fragmentPart(source, node, part.type);
    return fragment ? introspectionFields(source, fragment) : [];
  });
