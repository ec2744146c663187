import { VIEWER_TOKEN_SECONDS_MAX } from '@cdw/kernel/viewer-token.ts';
import type { Logger } from '@graphql-hive/logger';
import { buildHTTPExecutor } from '@graphql-tools/executor-http';
import type { ExecutionResult } from '@graphql-tools/utils';
import type { GraphQLError } from 'graphql';
import { isForClients, subgraphError, subgraphUnavailable } from './errors.ts';
import { SUBGRAPH_MILLISECONDS_MAX } from './limits.ts';
import type { Executor } from './transport.ts';
import { viewerHeaders } from './viewer-headers.ts';

type Service = {
  readonly name: string;
  readonly url: string;
  /** What the viewer is signed with. */
  readonly viewerSecret?: string | undefined;
  readonly millisecondsMax?: number;
  readonly log: Logger;
};

/** Executes the steps of a plan on a subgraph that is a service of its own. */
export function overHttp({ name, url, viewerSecret, millisecondsMax = SUBGRAPH_MILLISECONDS_MAX, log }: Service): {
  readonly execute: Executor;
  readonly close: () => void;
} {
  const send = buildHTTPExecutor({
    endpoint: url,
    timeout: millisecondsMax,
    fetch: unfollowed,
    // The library would join equal requests and then copy the whole answer for each; a loader in the subgraph is cheaper.
    deduplicateInflightRequests: false,
  });
  const headersOf = viewerHeaders(name, viewerSecret);

  const toPublic = (error: GraphQLError): GraphQLError => {
    if (isOfTransport(error)) {
      log.warn({ reason: error.message, url }, `The subgraph "${name}" did not answer.`);
      return subgraphUnavailable(name);
    }
    if (refusesGateway(error)) {
      log.error({ reason: error.message, url }, disbelieved(name));
      return subgraphUnavailable(name);
    }
    if (!isForClients(error.extensions)) {
      log.warn({ reason: error.message, url }, `The subgraph "${name}" reported a fault, which is not passed on.`);
    }
    return subgraphError(error);
  };

  return {
    async execute({ context, signal, ...step }) {
      const asked = context?.requestContext;
      const headers = asked && (await headersOf(asked));
      const result = (await send({ ...step, extensions: { headers }, ...(signal && { signal }) })) as ExecutionResult;
      return { data: result.data, errors: result.errors?.map(toPublic) };
    },
    close: () => void send[Symbol.asyncDispose]?.(),
  };
}

/** A subgraph is where it was configured: one that sends elsewhere is not followed, since the viewer's token would be handed on. */
const unfollowed = (address: string, init?: RequestInit): Promise<Response> =>
  fetch(address, { ...init, redirect: 'error' });

/**
 * That a subgraph refuses the request as a whole, since it does not believe the gateway who is asking: who asks was made
 * sure of here, so it is no fault of theirs. A field that its viewer may not read is refused at its path.
 */
const refusesGateway = ({ path, extensions }: GraphQLError): boolean =>
  extensions.code === 'UNAUTHENTICATED' && path === undefined;

const disbelieved = (subgraph: string): string =>
  `The subgraph "${subgraph}" does not believe who this gateway says is asking. Set the same VIEWER_SECRET in both, and let the clocks of both machines agree: what says who asks is believed for ${VIEWER_TOKEN_SECONDS_MAX} seconds.`;

/** What the transport library says of a connection, a time-out or an answer that is not GraphQL, as opposed to a subgraph's own error. */
const isOfTransport = ({ extensions }: GraphQLError): boolean =>
  extensions.code === 'SUBREQUEST_HTTP_ERROR' || extensions.code === 'RESPONSE_VALIDATION_FAILED';
