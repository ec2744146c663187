import type { RequestContext } from '@cdw/kernel/context.ts';
import { untilEnd } from '@cdw/kernel/database/request-end.ts';
import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLSchema,
  isIntrospectionType,
  isScalarType,
  validate,
} from 'graphql';
import { subgraphError } from './errors.ts';
import type { Executor } from './transport.ts';

/**
 * Executes a subgraph's schema in this process, without HTTP and JSON. What comes out is what would have come over HTTP,
 * and so what is wrong with an input is told by the same rules. A plan keeps its documents, so each is validated once.
 */
export function inProcess(subgraph: Subgraph): Executor {
  const contexts = new WeakMap<object, object>();
  const { schema } = subgraph;
  serializeToJson(schema);

  // All the steps of one request that reach this subgraph share one context, so that a loader reads a row once.
  function contextOf(request: { requestContext?: RequestContext } | undefined): object {
    if (!request) return subgraph.createContext();
    const context = contexts.get(request) ?? subgraph.createContext(request.requestContext);
    contexts.set(request, context);
    return context;
  }

  const faults = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  function faultsOf(document: DocumentNode): readonly GraphQLError[] {
    const found = faults.get(document) ?? validate(schema, document).map(asValidationFault);
    faults.set(document, found);
    return found;
  }

  const toPublic = (error: GraphQLError) => subgraphError(subgraph.maskError(error));

  return async (request) => {
    const invalid = faultsOf(request.document);
    if (invalid.length > 0) return { errors: invalid.map(toPublic) };
    const { data, errors } = await untilEnd(request.signal, () =>
      execute({
        schema,
        document: request.document,
        variableValues: request.variables,
        contextValue: contextOf(request.context),
      }),
    );
    return { ...(data !== undefined && { data }), ...(errors && { errors: errors.map(toPublic) }) };
  };
}

/** The code that a server gives to what validation finds, whatever the scalar that found it says. */
const asValidationFault = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message, {
    originalError: error.originalError ?? error,
    extensions: { ...error.extensions, code: 'GRAPHQL_VALIDATION_FAILED' },
  });

const serialized = new WeakSet<GraphQLSchema>();

/**
 * A scalar may hand out an object that only becomes text when it is written as JSON (a Date does). The executor merges the
 * results of several steps, and would take such an object for one with fields; so it is made JSON where it leaves the
 * scalar. For whoever else serves this schema nothing changes: they would write the same JSON.
 */
function serializeToJson(schema: GraphQLSchema): void {
  if (serialized.has(schema)) return;
  serialized.add(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isScalarType(type) || isIntrospectionType(type)) continue;
    const serialize = type.serialize;
    type.serialize = (value) => toJson(serialize.call(type, value));
  }
}

const toJson = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? JSON.parse(JSON.stringify(value)) : value;
