import { handleFederationSupergraph, type UnifiedGraphHandlerOpts } from '@graphql-mesh/fusion-runtime';
import { createDefaultExecutor } from '@graphql-mesh/transport-common';
import { type ExecutionResult, type Executor, isAsyncIterable, mapAsyncIterator } from '@graphql-tools/utils';
import { GraphQLError } from 'graphql';
import { maskError, missingValue } from './errors.ts';
import { withIncrementalDirectives } from './schemas.ts';

/** The engine that stitches the subgraphs' schemas into one, in JavaScript. */
export function createStitched(options: UnifiedGraphHandlerOpts): Executor {
  const execute = createDefaultExecutor(withIncrementalDirectives(handleFederationSupergraph(options).unifiedGraph));
  return async (request) => {
    const result = await execute(request);
    return isAsyncIterable(result) ? mapAsyncIterator(result, explained) : explained(result);
  };
}

/** One answer, or one part of it, with its errors said as the other engine says them. */
function explained(part: ExecutionResult): ExecutionResult {
  const { errors, incremental } = part;
  return {
    ...part,
    ...(errors && { errors: errors.map(explain) }),
    // The runtime masks the errors of an answer, and gives them their codes, but not those inside of a later part.
    ...(incremental && {
      incremental: incremental.map((patch) =>
        patch.errors ? { ...patch, errors: patch.errors.map(explain).map(masked) } : patch,
      ),
    }),
  };
}

/** To this engine a missing value is a fault of the program; to us it is one of a subgraph. It has no other mark than its text. */
function explain(error: GraphQLError): GraphQLError {
  const coordinate = /^Cannot return null for non-nullable field (\S+)\.$/.exec(error.message)?.[1];
  return coordinate && !error.extensions.code ? missingValue(coordinate, error.path ?? []) : error;
}

function masked(error: GraphQLError): GraphQLError {
  const { message, path, extensions } = maskError(error);
  const { unexpected, http, ...told } = extensions;
  return new GraphQLError(message, { path, extensions: told });
}
