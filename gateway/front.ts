import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AskGraph } from '@cdw/kernel/context.ts';
import { GATEWAY_AUDIENCE, readViewer, VIEWER_HEADER } from '@cdw/kernel/viewer-token.ts';
import type { Logger } from '@graphql-hive/logger';
import { GraphQLError } from 'graphql';
import { maskError } from './errors.ts';
import { type Page, wantsPage } from './graphiql.ts';
import type { Identity } from './identity/identity.ts';
import { refuseRequest } from './identity/refuse-request.ts';
import { requestContextOf } from './identity/request-context.ts';
import { json } from './json.ts';
import { CONNECTIONS_MAX, REQUEST_MILLISECONDS_MAX } from './limits.ts';
import { keepPrivate } from './private-answers.ts';
import { readiness, type Target } from './ready.ts';
import type { GraphQLListener } from './runtime.ts';
import { createTurns } from './turns.ts';

type Front = {
  readonly graphql: GraphQLListener;
  /** Asks the graph itself, as a client of the public would: for subgraphs in this process. */
  readonly graph: AskGraph;
  readonly identity: Identity;
  readonly page: Page;
  /** What subgraphs that run apart sign with, when they ask. */
  readonly viewerSecret: string | undefined;
  readonly targets: () => readonly Target[];
  readonly log: Logger;
};

/** The addresses that this server knows. */
export function createFront(served: Front): Server {
  const turns = createTurns();
  const front = { ...served, turn: turns.take };
  const server = createServer({ requestTimeout: REQUEST_MILLISECONDS_MAX }, (request, response) => {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    route(front, request, response).catch((error: unknown) => {
      if (error instanceof GraphQLError) return refuseRequest(request, response, error);
      front.log.error(error as Error, 'A page could not be served.');
      if (!response.headersSent) json(response, 500, { errors: [maskError(error)] });
    });
  });
  server.on('connection', turns.arrived);
  server.maxConnections = CONNECTIONS_MAX;
  return server;
}

type Routed = Front & { readonly turn: ReturnType<typeof createTurns>['take'] };

async function route(front: Routed, request: IncomingMessage, response: ServerResponse): Promise<void> {
  switch (pathOf(request)) {
    case '/graphql':
      if (!isHost(request.headers.host)) return json(response, 400, { errors: [wrongHost] });
      return answer(front, request, response);
    case '/health':
      return json(response, 200, { alive: true });
    case '/ready': {
      const state = await readiness(front.targets());
      return json(response, state.ready ? 200 : 503, state);
    }
    case '/':
      response.writeHead(302, { location: '/graphql' }).end();
      return;
    default:
      return json(response, 404, { errors: [notFound] });
  }
}

async function answer(
  { graphql, graph, identity, page, turn, viewerSecret }: Routed,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  keepPrivate(request.headers, response);
  const isInner = await isOfSubgraph(request.headers, viewerSecret);
  // What a subgraph asks for is part of an operation that has its turn already.
  if (!isInner) await turn(response);
  if (wantsPage(request)) return page(request, response);
  const requestContext = await requestContextOf(identity, request.headers, graph);
  graphql(request, response, { requestContext: { ...requestContext, signal: leaving(response) }, isInner });
}

/** Whether a subgraph that runs apart asks, and not a client. */
async function isOfSubgraph(headers: IncomingHttpHeaders, secret: string | undefined): Promise<boolean> {
  const token = headers[VIEWER_HEADER];
  if (typeof token !== 'string' || !secret) return false;
  return await readViewer(token, GATEWAY_AUDIENCE, secret).then(
    () => true,
    () => false,
  );
}

/** Aborted when the client goes away before it has its answer. */
function leaving(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  const leave = () => {
    if (!response.writableFinished) controller.abort();
  };
  if (response.destroyed) leave();
  response.once('close', leave);
  return controller.signal;
}

const notFound = {
  message: 'There is nothing at this address. Ask /graphql (GET or POST), /health or /ready.',
  extensions: { code: 'NOT_FOUND' },
};

/** The runtime makes an address of this header, and would answer with a stack trace if it cannot. */
const isHost = (host = 'localhost'): boolean => URL.canParse(`http://${host}/`);

const wrongHost = {
  message: 'The header "host" holds no host name. Expected one such as "localhost" or "example.org:4000".',
  extensions: { code: 'BAD_REQUEST' },
};

const pathOf = ({ url = '/' }: IncomingMessage): string => {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
};
