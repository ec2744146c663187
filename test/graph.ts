import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openSubgraph as openEvaluations } from '@cdw/evaluations/subgraph.ts';
import { startGateway } from '@cdw/gateway/gateway.ts';
import { openSubgraph as openHubs } from '@cdw/hubs/subgraph.ts';
import { statements } from '@cdw/kernel/database/statements.ts';
import { type SubgraphServer, serveSubgraph } from '@cdw/kernel/server.ts';
import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import { openSubgraph as openPartnerships } from '@cdw/partnerships/subgraph.ts';
import { openSubgraph as openProgrammes } from '@cdw/programmes/subgraph.ts';
import { openSubgraph as openSpaces } from '@cdw/spaces/subgraph.ts';
import { Logger } from '@graphql-hive/gateway-runtime';
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
  /** An answer as it came, with its errors. */
  readonly answer: (document: string, variables?: Variables) => Promise<{ status: number; text: string }>;
  /** How many SQL statements a piece of work takes. */
  readonly statementsOf: (work: () => Promise<unknown>) => Promise<number>;
  /** Ends the service of one subgraph, when they run over HTTP. */
  readonly stop: (subgraph: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

const SUPERGRAPH = fileURLToPath(new URL('../schema/supergraph.graphql', import.meta.url));

/** A document that partners may rely on. */
export const operation = (name: string): string =>
  readFileSync(new URL(`../schema/operations/${name}.graphql`, import.meta.url), 'utf8');

export const openSubgraphs = (databaseUrl: string): Promise<Subgraph[]> =>
  Promise.all(
    [openSpaces, openHubs, openPartnerships, openProgrammes, openEvaluations].map((open) => open(databaseUrl)),
  );

export async function openGraph(databaseUrl: string, way: Way = 'in process', defaultQuery?: string): Promise<Graph> {
  const subgraphs = await openSubgraphs(databaseUrl);
  const servers = way === 'over HTTP' ? await Promise.all(subgraphs.map(serve)) : [];
  const gateway = await startGateway({
    supergraph: SUPERGRAPH,
    subgraphs: way === 'in process' ? subgraphs : [],
    urls: Object.fromEntries(servers.map(({ url }, index) => [subgraphs[index]?.name ?? '', url])),
    port: 0,
    host: '127.0.0.1',
    log: new Logger({ level: false }),
    ...(defaultQuery && { defaultQuery }),
  });
  const client = new GraphQLClient(gateway.url);
  return {
    url: gateway.url,
    subgraphs,
    ask: (document, variables) => client.request(document, variables),
    answer: (document, variables) => post(gateway.url, document, variables),
    statementsOf,
    stop: async (name) => void (await servers[subgraphs.findIndex((subgraph) => subgraph.name === name)]?.close()),
    close: async () => {
      await gateway.close();
      await Promise.all(servers.map((server) => server.close()));
      await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
    },
  };
}

const serve = (subgraph: Subgraph): Promise<SubgraphServer> => serveSubgraph(subgraph, { port: 0, host: '127.0.0.1' });

async function post(url: string, query: string, variables?: Variables): Promise<{ status: number; text: string }> {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
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
