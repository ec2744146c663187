import type { Logger } from '@graphql-hive/logger';
import { buildHTTPExecutor } from '@graphql-tools/executor-http';
import type { ExecutionResult } from '@graphql-tools/utils';
import type { GraphQLError } from 'graphql';
import { subgraphError, subgraphUnavailable } from './errors.ts';
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
  // The library would join equal requests and then copy the whole answer for each; a loader in the subgraph is cheaper.
  const send = buildHTTPExecutor({ endpoint: url, timeout: millisecondsMax, deduplicateInflightRequests: false });
  const headersOf = viewerHeaders(name, viewerSecret);

  const toPublic = (error: GraphQLError): GraphQLError => {
    if (!isOfTransport(error)) return subgraphError(error);
    log.warn({ reason: error.message, url }, `The subgraph "${name}" did not answer.`);
    return subgraphUnavailable(name);
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

/** What the transport library says of a connection, a time-out or an answer that is not GraphQL, as opposed to a subgraph's own error. */
const isOfTransport = ({ extensions }: GraphQLError): boolean =>
  extensions.code === 'SUBREQUEST_HTTP_ERROR' || extensions.code === 'RESPONSE_VALIDATION_FAILED';
