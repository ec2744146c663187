import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { GraphQLError } from 'graphql';
import { askGateway } from './ask-gateway.ts';
import type { AskGraph } from './context.ts';
import { untilEnd } from './database/request-end.ts';
import { drainable } from './drain.ts';
import { REQUEST_BODY_BYTES_MAX } from './limits.ts';
import { logFault } from './log.ts';
import { requestContextOf } from './request-context.ts';
import type { Subgraph } from './subgraph.ts';

type Serving = {
  readonly port: number;
  readonly host: string;
  readonly viewerSecret?: string | undefined;
  /** Where the whole graph can be asked for what other subgraphs keep. */
  readonly gatewayUrl?: string | undefined;
};

export type SubgraphServer = { readonly url: string; readonly close: () => Promise<void> };

/** Serves one subgraph over HTTP: `/graphql` for a router, `/ready` for whoever keeps it running. */
export async function serveSubgraph(
  subgraph: Subgraph,
  { port, host, viewerSecret, gatewayUrl }: Serving,
): Promise<SubgraphServer> {
  const graph = gatewayUrl ? askGateway(gatewayUrl, viewerSecret) : undefined;
  const server = createServer();
  const drain = drainable(server);
  const apollo = new ApolloServer<object>({
    schema: subgraph.schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // The process itself stops on signals: Apollo Server would end it before the store is closed.
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => {
      const { message, extensions } = subgraph.maskError(error as GraphQLError);
      return { ...formatted, message, extensions };
    },
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  await apollo.start();
  server.on(
    'request',
    (request, response) => void answer({ subgraph, viewerSecret, graph, apollo }, request, response),
  );
  await listening(server, port, host);
  const address = server.address() as AddressInfo;
  return { url: `http://${host}:${address.port}/graphql`, close: () => drain().then(() => apollo.stop()) };
}

type Served = {
  readonly subgraph: Subgraph;
  readonly viewerSecret: string | undefined;
  readonly graph: AskGraph | undefined;
  readonly apollo: ApolloServer<object>;
};

async function answer(
  { subgraph, viewerSecret, graph, apollo }: Served,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const { pathname, search } = new URL(request.url ?? '/', 'http://subgraph');
    if (pathname === '/ready') return await ready(subgraph, response);
    if (pathname !== '/graphql') return refuse(response, 404, 'Only /graphql and /ready are served here.');
    const signal = endOf(response);
    const context = await requestContextOf(request.headers, subgraph.name, viewerSecret);
    const body = await bodyOf(request);
    if (body === undefined) return refuse(response, 413, `The body is larger than ${REQUEST_BODY_BYTES_MAX} bytes.`);
    const {
      status,
      headers,
      body: answered,
    } = await untilEnd(signal, () =>
      apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: asGraphQLRequest(request, search, body),
        context: async () => subgraph.createContext({ ...context, graph, signal }),
      }),
    );
    response.writeHead(status ?? 200, Object.fromEntries(headers));
    if (answered.kind === 'complete') return void response.end(answered.string);
    for await (const chunk of answered.asyncIterator) response.write(chunk);
    response.end();
  } catch (cause) {
    if (cause instanceof GraphQLError) return refuse(response, 401, cause.message, cause.extensions);
    logFault(`[${subgraph.name}]`, cause);
    if (!response.headersSent) refuse(response, 500, 'Something went wrong on our side. The fault has been logged.');
  }
}

/** Aborted when the connection is closed before its answer was sent: whoever asked has left. */
function endOf(response: ServerResponse): AbortSignal {
  const end = new AbortController();
  response.once('close', () => {
    if (!response.writableEnded) end.abort();
  });
  return end.signal;
}

/** The body as text; nothing when it is larger than the limit, which it may be without saying so. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > REQUEST_BODY_BYTES_MAX) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function asGraphQLRequest(request: IncomingMessage, search: string, body: string): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  return { method: request.method ?? 'GET', headers, search, body: parsed(body) };
}

/** Apollo Server says what is wrong with a body that is not JSON, when it gets it as it is. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

async function ready({ name, store, ping }: Subgraph, response: ServerResponse): Promise<void> {
  const isReady = await ping().then(
    () => true,
    () => false,
  );
  response.writeHead(isReady ? 200 : 503, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ status: isReady ? 'ready' : 'unavailable', subgraph: name, store }));
}

function refuse(response: ServerResponse, status: number, message: string, extensions?: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ errors: [{ message, extensions }] }));
}

const listening = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
