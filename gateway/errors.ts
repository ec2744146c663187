import { CLIENT_CODES, CLIENT_EXTENSIONS } from '@cdw/kernel/errors.ts';
import { GraphQLError } from 'graphql';
import { ECHO_CHARACTERS_MAX, ERROR_CHARACTERS_MAX, ERRORS_MAX } from './limits.ts';

/** A request that is not even one: there is nothing to answer it with but the status. */
export const requestError = (message: string, code: string, status = 400): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status } } });

/** A well-formed request for something that cannot be. `spec` lets a client that asks for application/json have its 200. */
export const documentError = (message: string, code: string, nodes?: GraphQLError['nodes']): GraphQLError =>
  new GraphQLError(message, { nodes: nodes ?? null, extensions: { code, http: { status: 400, spec: true } } });

/**
 * What a subgraph said, as the client may read it: what it says to clients by one of our codes, and nothing else. The text
 * of any other error was written for whoever runs the subgraph, and may hold addresses, statements or secrets. Places in the
 * document are those of the planner's document, which the client never saw.
 */
export function subgraphError({ message, path, extensions }: GraphQLError): GraphQLError {
  const { code } = extensions;
  if (code === 'INTERNAL_SERVER_ERROR') return new GraphQLError(WENT_WRONG, { path, extensions: { code } });
  if (!isForClients(extensions)) {
    return new GraphQLError(REPORTED_FAULT, { path, extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' } });
  }
  const told = CLIENT_EXTENSIONS.flatMap((name) => (name in extensions ? [[name, extensions[name]]] : []));
  return new GraphQLError(message, { path, extensions: { ...Object.fromEntries(told), code } });
}

/** Whether an error of a subgraph is one that clients are to read. */
export const isForClients = ({ code }: GraphQLError['extensions']): boolean => CLIENT_CODES.includes(String(code));

const WENT_WRONG = 'Something went wrong on our side. The fault has been logged; please try again later.';
const REPORTED_FAULT = 'A part of the graph reported a fault, which has been logged. Please try again later.';

export const subgraphUnavailable = (subgraph: string): GraphQLError =>
  new GraphQLError(
    `The subgraph "${subgraph}" does not answer at the moment, so what it knows is missing here. Please try again later.`,
    { extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph } },
  );

/** A subgraph left out a value that the schema promises, and gave no reason. */
export const missingValue = (coordinate: string, path: readonly (string | number)[]): GraphQLError =>
  new GraphQLError(`Cannot return null for non-nullable field ${coordinate}.`, {
    path,
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' },
  });

/**
 * The last door before the client. What was thrown by mistake is masked (the runtime logs it whole). An error without a
 * path and without a code is one that graphql-js found in the variables, so the request is at fault.
 */
export function maskError(error: unknown): GraphQLError {
  if (!(error instanceof GraphQLError) || !isRefusal(error)) {
    return new GraphQLError(WENT_WRONG, {
      ...(error instanceof GraphQLError && { path: error.path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR', unexpected: true },
    });
  }
  // Completed in place: the runtime takes another error for a masked one, and would log each typing mistake of a client.
  if (!error.extensions.code) {
    Object.assign(error.extensions, error.path ? ofExecution : ofRequest);
  }
  return error;
}

const ofExecution = { code: 'INTERNAL_SERVER_ERROR' };
const ofRequest = { code: 'BAD_USER_INPUT', http: { status: 400, spec: true } };

const isRefusal = ({ originalError }: GraphQLError): boolean =>
  !originalError || (originalError instanceof GraphQLError && isRefusal(originalError));

/** What came, as far as a message repeats it. */
export const cut = (text: string, max = ECHO_CHARACTERS_MAX): string =>
  text.length > max ? `${text.slice(0, max).toWellFormed()}…` : text;

/** The errors of an answer, as many and as long as a person can read. */
export const bounded = (errors: readonly GraphQLError[]): GraphQLError[] => errors.slice(0, ERRORS_MAX).map(shortened);

function shortened(error: GraphQLError): GraphQLError {
  if (error.message.length <= ERROR_CHARACTERS_MAX) return error;
  const { nodes = null, source = null, positions = null, path = null, extensions } = error;
  return new GraphQLError(cut(error.message, ERROR_CHARACTERS_MAX), { nodes, source, positions, path, extensions });
}
