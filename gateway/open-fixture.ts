import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SubgraphServer, serveSubgraph } from '@cdw/kernel/server.ts';
import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import { Logger } from '@graphql-hive/logger';
import { catalogue, stock, supergraph } from './fixture.ts';
import { type GatewayOptions, startGateway } from './gateway.ts';

/** The subgraph as a service of its own, as ours are in production. */
export const serve = (subgraph: Subgraph): Promise<SubgraphServer> =>
  serveSubgraph(subgraph, { port: 0, host: '127.0.0.1' });

type Answer = {
  status: number;
  type: string;
  text: string;
  json: { data?: Record<string, unknown> | null; errors?: Fault[] };
};
type Fault = { message: string; path?: (string | number)[]; extensions: Record<string, unknown> };

/** A gateway on the fixture, with a short way to ask it. */
export async function open(options: Partial<GatewayOptions> & { sdl?: string } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'gateway-'));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, options.sdl ?? supergraph());
  const gateway = await startGateway({
    supergraph: file,
    subgraphs: [catalogue(), stock()],
    port: 0,
    host: '127.0.0.1',
    log: new Logger({ level: false }),
    ...options,
  });
  const ask = async (
    query: string,
    variables?: object,
    accept = 'application/graphql-response+json',
  ): Promise<Answer> => {
    const headers = { 'content-type': 'application/json', accept };
    const response = await fetch(gateway.url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const body = await response.text();
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, type, text: body, json: type.includes('json') ? JSON.parse(body) : {} };
  };
  const close = async () => {
    await gateway.close();
    await rm(folder, { recursive: true });
  };
  return { ...gateway, ask, file, close };
}
