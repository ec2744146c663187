import { type ExecutionRequest, type ExecutionResult, type Executor, isAsyncIterable } from '@graphql-tools/utils';
import {
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type VariableDefinitionNode,
} from 'graphql';
import { fragmentsOf, perOperation } from '../operation.ts';
import { complete } from './complete.ts';
import { type Shape, shapeOf } from './shape.ts';
import { withTypenames } from './typenames.ts';

type Prepared = {
  readonly document: DocumentNode;
  readonly rootType: GraphQLObjectType;
  readonly shape: Shape;
  readonly defaults: Readonly<Record<string, unknown>>;
};

/** The executor, with its answers completed. What depends on the document alone is worked out once for each. */
export function completed(schema: GraphQLSchema, interfaceObjects: ReadonlySet<string>, execute: Executor): Executor {
  const prepared = perOperation((document, operationName) =>
    prepare(schema, interfaceObjects, document, operationName),
  );
  return async (request: ExecutionRequest) => {
    const { document, rootType, shape, defaults } = prepared(request);
    const result = await execute({ ...request, document });
    if (isAsyncIterable(result)) return result;
    return complete(schema, rootType, shape, { ...defaults, ...request.variables }, result as ExecutionResult);
  };
}

function prepare(
  schema: GraphQLSchema,
  interfaceObjects: ReadonlySet<string>,
  document: DocumentNode,
  operationName: string | undefined,
): Prepared {
  const operation = getOperationAST(document, operationName);
  const rootType = operation && schema.getRootType(operation.operation);
  if (!rootType) throw new Error('A document came to be executed that was not validated: it has no such operation.');
  return {
    document: withTypenames(schema, document, interfaceObjects),
    rootType,
    shape: shapeOf({ schema, fragments: fragmentsOf(document) }, operation),
    defaults: Object.fromEntries((operation.variableDefinitions ?? []).flatMap(booleanDefault)),
  };
}

/** Only @skip and @include read these, so booleans are enough. */
const booleanDefault = ({ variable, defaultValue }: VariableDefinitionNode): [string, boolean][] =>
  defaultValue?.kind === Kind.BOOLEAN ? [[variable.name.value, defaultValue.value]] : [];
