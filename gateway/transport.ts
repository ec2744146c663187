import type { RequestContext } from '@cdw/kernel/context.ts';
import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import type { Logger } from '@graphql-hive/logger';
import type { StepRequest, StepResult } from './engine/run.ts';
import { inProcess } from './in-process.ts';
import { overHttp } from './over-http.ts';

/** A step of a plan, and the request that it is for. */
export type SubgraphRequest = StepRequest & {
  readonly context?: { readonly requestContext?: RequestContext } | undefined;
  readonly signal?: AbortSignal | undefined;
};
export type Executor = (request: SubgraphRequest) => Promise<StepResult>;

export type Transport = {
  readonly execute: (subgraph: string, request: SubgraphRequest) => Promise<StepResult>;
  /** Breaks off what is still on its way to other services. */
  readonly close: () => void;
};

type Options = {
  readonly subgraphs: readonly Subgraph[];
  readonly urls: Readonly<Record<string, string>>;
  readonly viewerSecret: string | undefined;
  readonly log: Logger;
};

/**
 * How a step of a plan reaches its subgraph: in this process when it is open here, else over HTTP, at the address that
 * was configured or else at the one that the supergraph names.
 */
export function createTransport(
  named: readonly { readonly name: string; readonly url: string }[],
  { subgraphs, urls, viewerSecret, log }: Options,
): Transport {
  const services: ReturnType<typeof overHttp>[] = [];
  const executorOf = ({ name, url }: { name: string; url: string }): Executor => {
    const open = subgraphs.find((subgraph) => subgraph.name === name);
    if (open) return inProcess(open);
    const service = overHttp({ name, url: urls[name] ?? url, viewerSecret, log });
    services.push(service);
    return service.execute;
  };
  const executors = new Map(named.map((one) => [one.name, executorOf(one)]));
  return {
    execute(name, request) {
      const execute = executors.get(name);
      if (!execute) throw new Error(`The plan names a subgraph "${name}", which the supergraph does not.`);
      return execute(request);
    },
    close() {
      for (const service of services) service.close();
    },
  };
}
