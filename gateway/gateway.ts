import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { AskGraph } from '@cdw/kernel/context.ts';
import { drainable } from '@cdw/kernel/drain.ts';
import { StartError } from '@cdw/kernel/errors.ts';
import { scalars as ours } from '@cdw/kernel/scalars.ts';
import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import type { Logger } from '@graphql-hive/logger';
import type { Scalars } from './engine/public-schema.ts';
import { createFront } from './front.ts';
import { graphiqlPage } from './graphiql.ts';
import { type Identity, PUBLIC_ONLY } from './identity/identity.ts';
import { WARM_UP_MILLISECONDS_MAX } from './limits.ts';
import { createLog } from './log.ts';
import type { Target } from './ready.ts';
import { createRuntime } from './runtime.ts';
import { cutSlowReaders } from './slow-readers.ts';
import { readSupergraph } from './supergraph.ts';
import { watchFile } from './watch.ts';

export type GatewayOptions = {
  /** The file of the composed graph. It is watched. */
  readonly supergraph: string;
  /** The subgraphs that are executed in this process. All the others are asked over HTTP. */
  readonly subgraphs: readonly Subgraph[];
  /** Where to ask a subgraph, by its name, when that is not where the supergraph says. */
  readonly urls?: Readonly<Record<string, string>>;
  /** What the viewer is signed with for a subgraph over HTTP; without it such a one serves the public. */
  readonly viewerSecret?: string | undefined;
  /** Who makes sure who is asking; without it everybody is the public. */
  readonly identity?: Identity;
  readonly port: number;
  readonly host: string;
  /** Whether a subgraph over HTTP has a page /ready, as ours have; without, it is asked for its root type. */
  readonly haveReadyPages?: boolean;
  /** How scalars are read: as ours are, when they are not others. */
  readonly scalars?: Scalars;
  /** What GraphiQL shows to somebody who opens it for the first time. */
  readonly defaultQuery?: string;
  /** How long an operation may take; as in `limits.ts` when it is not given. */
  readonly operationMillisecondsMax?: number;
  readonly log?: Logger;
};

export type Gateway = {
  /** The address of /graphql. */
  readonly url: string;
  /** Takes no more requests, and resolves when those in flight are answered. */
  readonly close: () => Promise<void>;
};

export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { subgraphs, urls = {}, viewerSecret, identity = PUBLIC_ONLY } = options;
  const { scalars = ours, haveReadyPages = true, operationMillisecondsMax, log = createLog() } = options;
  let supergraph = await readSupergraph(options.supergraph);
  const runtime = createRuntime({
    supergraph,
    scalars,
    subgraphs,
    urls,
    viewerSecret,
    operationMillisecondsMax,
    log,
  });

  async function reload(): Promise<void> {
    try {
      const changed = await readSupergraph(options.supergraph);
      if (changed.sdl === supergraph.sdl) return;
      runtime.reload(changed);
      supergraph = changed;
      log.info(`The supergraph ${options.supergraph} has changed and is served from now on.`);
    } catch (error) {
      log.error(
        { reason: error instanceof Error ? error.message : error },
        'The new supergraph cannot be served; the old one goes on.',
      );
    }
  }

  // One after the other, so that a change during a reload is not lost and none overtakes another.
  let reloads = Promise.resolve();
  const changed = () => {
    reloads = reloads.then(reload);
  };

  const targets = () =>
    supergraph.subgraphs.map(({ name, url }): Target => {
      const subgraph = subgraphs.find((open) => open.name === name);
      return subgraph ? { name, subgraph } : { name, url: urls[name] ?? url, hasReadyPage: haveReadyPages };
    });

  const page = graphiqlPage('Creative & Digital Wallonia graph', options.defaultQuery ?? '{ __typename }');
  const server = createFront({
    graphql: runtime.listener,
    graph: runtime.graph,
    identity,
    page,
    viewerSecret,
    targets,
    log,
  });
  await warmUp(runtime.graph, options.defaultQuery);
  const drain = drainable(server);
  cutSlowReaders(server);
  const url = await listen(server, options.port, options.host);
  const watcher = watchFile(options.supergraph, changed, (error) =>
    log.error(error, 'The supergraph is no longer watched.'),
  );

  return {
    url,
    async close() {
      watcher.close();
      await drain();
      await runtime.close();
    },
  };
}

/**
 * Asks the example once before anybody else can ask: what is compiled, planned and opened at the first operation takes a
 * second of this thread, in which nobody would hear even whether it is alive. An example that fails is no reason not to start.
 */
async function warmUp(graph: AskGraph, example: string | undefined): Promise<void> {
  if (example === undefined) return;
  const asked = graph(example, {}).catch(() => undefined);
  await Promise.race([asked, setTimeout(WARM_UP_MILLISECONDS_MAX, undefined, { ref: false })]);
}

async function listen(server: Server, port: number, host: string): Promise<string> {
  server.listen(port, host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw new StartError(
      reasons[error.code ?? '']?.(port, host) ?? `The server cannot listen on ${host}:${port}: ${error.message}`,
    );
  });
  const { address, family, port: taken } = server.address() as AddressInfo;
  const isEverywhere = address === '0.0.0.0' || address === '::';
  const name = isEverywhere ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  return `http://${name}:${taken}/graphql`;
}

const reasons: Record<string, (port: number, host: string) => string> = {
  EADDRINUSE: (port, host) =>
    `Port ${port} on ${host} is in use. Stop what uses it, or set PORT to another one (0 takes any free one).`,
  EACCES: (port) => `This user may not listen on port ${port}. Set PORT to one above 1023.`,
  EADDRNOTAVAIL: (_, host) =>
    `This machine has no address ${host}. Set HOST to one that it has, such as 127.0.0.1 or 0.0.0.0.`,
  ENOTFOUND: (_, host) =>
    `The host name ${host} is not known. Set HOST to an address of this machine, such as 127.0.0.1 or 0.0.0.0.`,
};
