import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import type { Transport } from '@graphql-mesh/transport-common';
import { inProcess } from './in-process.ts';
import { overHttp } from './over-http.ts';

/**
 * How a step of a plan reaches its subgraph: in this process when it is open here, else over HTTP, at the address that
 * was configured or else at the one that the supergraph names.
 */
export function createTransport(
  subgraphs: readonly Subgraph[],
  urls: Readonly<Record<string, string>>,
  viewerSecret: string | undefined,
): Transport {
  const open = new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph]));
  return {
    getSubgraphExecutor(options) {
      const subgraph = open.get(options.subgraphName);
      return subgraph ? inProcess(subgraph) : overHttp(options, { url: urls[options.subgraphName], viewerSecret });
    },
  };
}
