import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AskGraph, RequestContext } from '@cdw/kernel/context.ts';
import { StartError } from '@cdw/kernel/errors.ts';
import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import { PUBLIC_VIEWER } from '@cdw/kernel/viewer.ts';
import { LegacyLogger, type Logger } from '@graphql-hive/logger';
import type { ExecutionArgs, ExecutionResult, GraphQLSchema } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { refuseBadRequests } from './bad-requests.ts';
import { endInTime } from './end-in-time.ts';
import { createEngine, type Engine } from './engine/engine.ts';
import type { Scalars } from './engine/public-schema.ts';
import { maskError } from './errors.ts';
import { RELOAD_DRAIN_MILLISECONDS_MAX } from './limits.ts';
import { keepMomentary } from './private-answers.ts';
import { refuseExcess } from './refuse-excess.ts';
import type { Supergraph } from './supergraph.ts';
import { createTransport, type SubgraphRequest } from './transport.ts';

type Options = {
  readonly supergraph: Supergraph;
  readonly scalars: Scalars;
  readonly subgraphs: readonly Subgraph[];
  readonly urls: Readonly<Record<string, string>>;
  readonly viewerSecret: string | undefined;
  readonly operationMillisecondsMax?: number | undefined;
  readonly log: Logger;
};

/** Answers a request, of which each subgraph is told the context. */
export type GraphQLListener = (
  request: IncomingMessage,
  response: ServerResponse,
  context: { readonly requestContext: RequestContext; readonly isInner: boolean },
) => void;

type Runtime = {
  readonly listener: GraphQLListener;
  /** Answers the public within this process, without a connection. */
  readonly graph: AskGraph;
  /** Takes the new supergraph; requests in flight end with the old one. Throws when it cannot be served. */
  readonly reload: (supergraph: Supergraph) => void;
  readonly close: () => Promise<void>;
};

const ADDRESS = 'http://gateway/graphql';
const HEADERS = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
const PUBLIC = { viewer: PUBLIC_VIEWER, idempotencyKey: undefined, graph: undefined };

/** The GraphQL server: parsing and validation (each remembered), execution by the engine, and the answer as HTTP. */
export function createRuntime({ supergraph, ...options }: Options): Runtime {
  let served: Served;
  try {
    served = serve(supergraph, options);
  } catch (error) {
    throw new StartError(`The supergraph cannot be served: ${error instanceof Error ? error.message : error}`);
  }
  const bySchema = new WeakMap<GraphQLSchema, Served>([[served.engine.schema, served]]);

  const byEngine: Plugin = {
    onEnveloped({ setSchema }) {
      setSchema(served.engine.schema);
    },
    onExecute({ setExecuteFn }) {
      setExecuteFn((args: ExecutionArgs) => bySchema.get(args.schema)?.execute(args));
    },
  };
  const named: Plugin = {
    onResponse({ request, response }) {
      response.headers.set('x-request-id', request.headers.get('x-request-id') ?? randomUUID());
    },
  };
  const yoga = createYoga<{ requestContext: RequestContext; isInner: boolean }>({
    plugins: [
      named,
      byEngine,
      refuseBadRequests(),
      refuseExcess(),
      endInTime(options.operationMillisecondsMax),
      keepMomentary(),
    ],
    maskedErrors: { maskError },
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'], maxAge: 86_400 },
    batching: false,
    multipart: false,
    // `front.ts` has the pages of this server.
    graphiql: false,
    landingPage: false,
    logging: LegacyLogger.from(options.log),
  });

  return {
    listener: yoga,
    graph: async (query, variables) => {
      const body = JSON.stringify({ query, variables });
      const response = await yoga.fetch(
        ADDRESS,
        { method: 'POST', headers: HEADERS, body },
        { requestContext: PUBLIC, isInner: true },
      );
      return (await response.json()) as ExecutionResult;
    },
    reload(changed) {
      const next = serve(changed, options);
      bySchema.set(next.engine.schema, next);
      served.retire();
      served = next;
    },
    close: async () => {
      served.retire();
      await yoga.dispose();
    },
  };
}

type Served = {
  readonly engine: Engine;
  readonly execute: (args: ExecutionArgs) => Promise<ExecutionResult>;
  /** Lets the requests in flight end, for a while. */
  readonly retire: () => void;
};

/** A supergraph that is served, with its connections to the subgraphs. */
function serve({ sdl, subgraphs }: Supergraph, { scalars, ...options }: Omit<Options, 'supergraph'>): Served {
  const transport = createTransport(subgraphs, options);
  const engine = createEngine(sdl, scalars, (name, request) => transport.execute(name, request as SubgraphRequest));
  let inFlight = 0;
  let isRetired = false;
  const closeWhenIdle = () => {
    if (isRetired && inFlight === 0) transport.close();
  };
  return {
    engine,
    async execute({ document, operationName, variableValues, contextValue }) {
      inFlight += 1;
      try {
        const context = contextValue as { requestContext?: RequestContext };
        const signal = context.requestContext?.signal;
        return await engine.execute({ document, operationName, variables: variableValues, context, signal });
      } finally {
        inFlight -= 1;
        closeWhenIdle();
      }
    },
    retire() {
      isRetired = true;
      closeWhenIdle();
      setTimeout(() => transport.close(), RELOAD_DRAIN_MILLISECONDS_MAX).unref();
    },
  };
}
