import { GraphQLError } from 'graphql';
import { sqlStatesOf, storeFault } from './database/store-faults.ts';

/** The codes with which a subgraph speaks to clients: an error with one of them says what it means to say, in its own words. */
export const CLIENT_CODES: readonly string[] = [
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'SUBGRAPH_UNAVAILABLE',
  'GRAPHQL_VALIDATION_FAILED',
];

/** What such an error may say beside its code. */
export const CLIENT_EXTENSIONS: readonly string[] = ['field', 'faults', 'id', 'presentVersion', 'reason', 'subgraph'];

/** The way in which a request is refused. Each message says what was wrong, what was expected and how to mend it. */
export const badUserInput = (message: string, field?: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', ...(field && { field }) } });

/** Nobody is known to ask, or what says who asks cannot be believed. */
export const unauthenticated = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED' } });

/** Somebody is known, who may not. */
export const forbidden = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });

/** What is named does not exist, or is not for whoever asks. */
export const notFound = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'NOT_FOUND' } });

/** What is needed of another part of the graph cannot be had at the moment. */
export const unavailable = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });

export const isUnavailable = (cause: unknown): boolean =>
  cause instanceof GraphQLError && cause.extensions.code === 'SUBGRAPH_UNAVAILABLE';

/**
 * What leaves a subgraph. A refusal, and whatever graphql-js itself says of a document, passes as it is; anything else
 * is unexpected, so it is logged whole and answered without its inside; where the store is at fault, the client is told what helps.
 */
export function maskError(error: GraphQLError, log: (error: unknown) => void): GraphQLError {
  const cause = error.originalError;
  if (!cause || cause instanceof GraphQLError) return withCode(error);
  if (sqlStatesOf(cause).includes(NOT_IN_REPERTOIRE)) return reworded(error, NUL_MESSAGE, 'BAD_USER_INPUT');
  const fault = storeFault(cause);
  if (fault) {
    if (!fault.isExpected) log(cause);
    return reworded(error, fault.message, 'SUBGRAPH_UNAVAILABLE');
  }
  log(cause);
  return reworded(
    error,
    'Something went wrong on our side. The fault has been logged; please try again later.',
    'INTERNAL_SERVER_ERROR',
  );
}

/** What PostgreSQL says of a text that it cannot hold. */
const NOT_IN_REPERTOIRE = '22021';
const NUL_MESSAGE = 'A text holds the character NUL (\\u0000), which no text of this graph can hold. Leave it out.';

const withCode = (error: GraphQLError): GraphQLError =>
  error.extensions.code ? error : reworded(error, error.message, 'BAD_USER_INPUT');

/** The same error at the same place, without what caused it. */
function reworded(
  { nodes, source, positions, path, extensions }: GraphQLError,
  message: string,
  code: string,
): GraphQLError {
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions: code === 'INTERNAL_SERVER_ERROR' ? { code } : { ...extensions, code },
  });
}

/** A fault of the installation (configuration, database, seed): said in plain words at start, without a stack. */
export class StartError extends Error {}
