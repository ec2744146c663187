import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AskGraph, RequestContext } from '@cdw/kernel/context.ts';
import { StartError } from '@cdw/kernel/errors.ts';
import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import { PUBLIC_VIEWER } from '@cdw/kernel/viewer.ts';
import { createGatewayRuntime, type Logger } from '@graphql-hive/gateway-runtime';
import type { ExecutionResult } from 'graphql';
import { refuseBadRequests } from './bad-requests.ts';
import { engines } from './engines.ts';
import { maskError } from './errors.ts';
import { RELOAD_DRAIN_MILLISECONDS_MAX } from './limits.ts';
import { createTransport } from './transport.ts';

type Options = {
  readonly supergraph: () => string;
  readonly subgraphs: readonly Subgraph[];
  readonly urls: Readonly<Record<string, string>>;
  readonly viewerSecret: string | undefined;
  readonly log: Logger;
};

/** Answers a request, of which each subgraph is told the context. */
export type GraphQLListener = (
  request: IncomingMessage,
  response: ServerResponse,
  context: { readonly requestContext: RequestContext },
) => void;

type Runtime = {
  readonly listener: GraphQLListener;
  /** Answers the public within this process, without a connection. */
  readonly graph: AskGraph;
  /** Takes the new supergraph; requests in flight end with the old one. Rejects when it cannot be served. */
  readonly reload: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const ADDRESS = 'http://gateway/graphql';
const HEADERS = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
const PUBLIC = { requestContext: { viewer: PUBLIC_VIEWER, idempotencyKey: undefined, graph: undefined } };

/** The GraphQL server: parsing, validation, planning (each remembered), execution, and the answer as HTTP. */
export async function createRuntime({ supergraph, subgraphs, urls, viewerSecret, log }: Options): Promise<Runtime> {
  const transport = createTransport(subgraphs, urls, viewerSecret);
  const runtime = withoutSignalListeners(() =>
    createGatewayRuntime({
      supergraph,
      unifiedGraphHandler: engines,
      transports: () => transport,
      gracefulSchemaReload: { drainTimeout: RELOAD_DRAIN_MILLISECONDS_MAX },
      deferStream: true,
      batching: false,
      // The planner has already put into one step what can be asked of a subgraph at once. Joining steps again would
      // write a new document each time, which a subgraph would have to parse and compile anew.
      __experimental__batchExecution: false,
      subgraphErrors: false,
      maskedErrors: { maskError },
      cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'], maxAge: 86_400 },
      // `front.ts` has the pages of this server.
      graphiql: false,
      landingPage: false,
      logging: log,
      plugins: () => [refuseBadRequests()],
    }),
  );
  await Promise.resolve(runtime.getSchema()).catch((error: unknown) => {
    throw new StartError(`The supergraph cannot be served: ${error instanceof Error ? error.message : error}`);
  });
  return {
    listener: runtime,
    graph: async (query, variables) => {
      const response = await runtime.fetch(
        ADDRESS,
        { method: 'POST', headers: HEADERS, body: JSON.stringify({ query, variables }) },
        PUBLIC,
      );
      return (await response.json()) as ExecutionResult;
    },
    reload: async () => void (await runtime.invalidateUnifiedGraph()),
    close: async () => runtime.dispose(),
  };
}

/**
 * The runtime stops itself on a signal, and so would break off the requests in flight that `start.ts` lets end. It has no
 * option for that; its listeners are taken off again. The one for `exit` stays.
 */
function withoutSignalListeners<T>(make: () => T): T {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const before = new Set<unknown>(signals.flatMap((signal) => process.listeners(signal)));
  const made = make();
  for (const signal of signals) {
    for (const listener of process.listeners(signal)) {
      if (!before.has(listener)) process.off(signal, listener);
    }
  }
  return made;
}
