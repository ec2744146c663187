import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { openSubgraph as openEvaluations } from '@cdw/evaluations/subgraph.ts';
import { makeKey } from '@cdw/gateway/access/key-for-test.ts';
import type { KeyPlan } from '@cdw/gateway/access/new-key.ts';
import { openAccess } from '@cdw/gateway/access/subgraph.ts';
import { startGateway } from '@cdw/gateway/gateway.ts';
import { createIdentity } from '@cdw/gateway/identity/identity.ts';
import type { Issuer } from '@cdw/gateway/identity/oidc.ts';
import { openSubgraph as openHubs } from '@cdw/hubs/subgraph.ts';
import { statements } from '@cdw/kernel/database/statements.ts';
import { type SubgraphServer, serveSubgraph } from '@cdw/kernel/server.ts';
import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import { openSubgraph as openPartnerships } from '@cdw/partnerships/subgraph.ts';
import { openSubgraph as openProgrammes } from '@cdw/programmes/subgraph.ts';
import { openSubgraph as openSpaces } from '@cdw/spaces/subgraph.ts';
import { Logger } from '@graphql-hive/logger';
import { GraphQLClient, type Variables } from 'graphql-request';

/** How the gateway reaches its subgraphs. */
export const WAYS = ['in process', 'over HTTP'] as const;
export type Way = (typeof WAYS)[number];

/** The whole graph, running on one database, with short ways to ask it. */
export type Graph = {
  readonly url: string;
  readonly subgraphs: readonly Subgraph[];
  /** The data of an answer; an answer with errors is thrown. */
  readonly ask: <T = Record<string, unknown>>(document: string, variables?: Variables) => Promise<T>;
  /** An answer as it came, with its errors; what is sent beside the document goes into headers. */
  readonly answer: (
    document: string,
    variables?: Variables,
    headers?: Record<string, string>,
  ) => Promise<{ status: number; text: string }>;
  /** What a mutation of one input answers, under an API key; an answer with errors is thrown. */
  readonly change: <T>(key: string, mutation: string, input: object, fields: string) => Promise<T>;
  /** Makes an API key, of the agency when it is not said of whom. */
  readonly makeKey: (plan?: Partial<KeyPlan>) => Promise<string>;
  /** How many SQL statements a piece of work takes. */
  readonly statementsOf: (work: () => Promise<unknown>) => Promise<number>;
  /** Ends the service of one subgraph, when they run over HTTP. */
  readonly stop: (subgraph: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

const VIEWER_SECRET = 'a secret of the tests, long enough to be one';
const SUPERGRAPH = fileURLToPath(new URL('../schema/supergraph.graphql', import.meta.url));

/** A document that partners may rely on. */
export const operation = (name: string): string =>
  readFileSync(new URL(`../schema/operations/${name}.graphql`, import.meta.url), 'utf8');

export const openSubgraphs = (databaseUrl: string): Promise<Subgraph[]> =>
  Promise.all(
    [openSpaces, openHubs, openPartnerships, openProgrammes, openEvaluations].map((open) => open(databaseUrl)),
  );

export async function openGraph(
  databaseUrl: string,
  way: Way = 'in process',
  { defaultQuery, issuer }: { defaultQuery?: string; issuer?: Issuer } = {},
): Promise<Graph> {
  const subgraphs = await openSubgraphs(databaseUrl);
  const access = await openAccess(databaseUrl, () => undefined);
  // Subgraphs over HTTP and their gateway know each other's address, so that of the gateway is chosen before it starts.
  const port = await freePort();
  const gatewayUrl = `http://127.0.0.1:${port}/graphql`;
  const servers =
    way === 'over HTTP' ? await Promise.all(subgraphs.map((subgraph) => serve(subgraph, gatewayUrl))) : [];
  const gateway = await startGateway({
    supergraph: SUPERGRAPH,
    subgraphs: way === 'in process' ? [...subgraphs, access.subgraph] : [access.subgraph],
    urls: Object.fromEntries(servers.map(({ url }, index) => [subgraphs[index]?.name ?? '', url])),
    viewerSecret: VIEWER_SECRET,
    identity: createIdentity({ keys: access.keys, issuer, log: () => undefined }),
    port,
    host: '127.0.0.1',
    log: new Logger({ level: false }),
    ...(defaultQuery && { defaultQuery }),
  });
  const client = new GraphQLClient(gateway.url);
  return {
    url: gateway.url,
    subgraphs,
    ask: (document, variables) => client.request(document, variables),
    answer: (document, variables, headers) => post(gateway.url, document, variables, headers),
    change: (key, mutation, input, fields) => change(client, key, mutation, input, fields),
    makeKey: (plan = {}) => makeKey(access, plan),
    statementsOf,
    stop: async (name) => void (await servers[subgraphs.findIndex((subgraph) => subgraph.name === name)]?.close()),
    close: async () => {
      await gateway.close();
      await Promise.all(servers.map((server) => server.close()));
      await Promise.all([...subgraphs, access.subgraph].map((subgraph) => subgraph.close()));
    },
  };
}

const serve = (subgraph: Subgraph, gatewayUrl: string): Promise<SubgraphServer> =>
  serveSubgraph(subgraph, { port: 0, host: '127.0.0.1', viewerSecret: VIEWER_SECRET, gatewayUrl });

async function change<T>(
  client: GraphQLClient,
  key: string,
  mutation: string,
  input: object,
  fields: string,
): Promise<T> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`;
  const data = await client.request<Record<string, T>>(document, { input }, { 'x-api-key': key });
  return data[mutation] as T;
}

/** Below those that the system gives to whoever asks for any, so that nobody else takes it before the gateway does. */
const PORTS = { from: 20_000, through: 30_000 };

async function freePort(): Promise<number> {
  const port = randomInt(PORTS.from, PORTS.through);
  const server = createServer().listen(port, '127.0.0.1');
  const isFree = await once(server, 'listening').then(
    () => true,
    () => false,
  );
  if (!isFree) return await freePort();
  server.close();
  await once(server, 'close');
  return port;
}

async function post(
  url: string,
  query: string,
  variables?: Variables,
  more: Record<string, string> = {},
): Promise<{ status: number; text: string }> {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...more };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return { status: response.status, text: await response.text() };
}

async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const counting = (): void => {
    count += 1;
  };
  statements.subscribe(counting);
  await work().finally(() => statements.unsubscribe(counting));
  return count;
}
