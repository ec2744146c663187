import type { RequestContext } from '@cdw/kernel/context.ts';
import type { DisposableExecutor, TransportGetSubgraphExecutorOptions } from '@graphql-mesh/transport-common';
import httpTransport from '@graphql-mesh/transport-http';
import type { GraphQLError } from 'graphql';
import { subgraphError, subgraphUnavailable } from './errors.ts';
import { SUBGRAPH_MILLISECONDS_MAX } from './limits.ts';
import { viewerHeaders } from './viewer-headers.ts';

type Place = {
  readonly url?: string | undefined;
  /** What the viewer is signed with. */
  readonly viewerSecret?: string | undefined;
  readonly millisecondsMax?: number;
};

/** Executes the steps of a plan on a subgraph that is a service of its own. */
export async function overHttp(
  options: TransportGetSubgraphExecutorOptions,
  { url = options.transportEntry?.location, viewerSecret, millisecondsMax = SUBGRAPH_MILLISECONDS_MAX }: Place = {},
): Promise<DisposableExecutor> {
  const { subgraphName, log } = options;
  const execute = await httpTransport.getSubgraphExecutor({
    ...options,
    transportEntry: {
      ...options.transportEntry,
      kind: 'http',
      subgraph: subgraphName,
      ...(url && { location: url }),
      // The library would join equal requests and then copy the whole answer for each; a loader in the subgraph is cheaper.
      options: { timeout: millisecondsMax, deduplicateInflightRequests: false },
    },
  });

  const headersOf = viewerHeaders(subgraphName, viewerSecret);

  const toPublic = (error: GraphQLError): GraphQLError => {
    if (!isOfTransport(error)) return subgraphError(error);
    log.warn({ reason: error.message, url }, `The subgraph "${subgraphName}" did not answer.`);
    return subgraphUnavailable(subgraphName);
  };

  const executor: DisposableExecutor = async (request) => {
    const asked: RequestContext | undefined = request.context?.requestContext;
    const headers = asked && (await headersOf(asked));
    const result = await execute({ ...request, extensions: { ...request.extensions, headers } });
    return 'errors' in result && result.errors ? { ...result, errors: result.errors.map(toPublic) } : result;
  };
  return Object.assign(executor, { [Symbol.asyncDispose]: () => execute[Symbol.asyncDispose]() });
}

/** What the transport library says of a connection, a time-out or an answer that is not GraphQL, as opposed to a subgraph's own error. */
const isOfTransport = ({ extensions }: GraphQLError): boolean =>
  extensions.code === 'SUBREQUEST_HTTP_ERROR' || extensions.code === 'RESPONSE_VALIDATION_FAILED';
