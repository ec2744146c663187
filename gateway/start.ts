import { readFile } from 'node:fs/promises';
import { StartError } from '@cdw/kernel/errors.ts';
import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import { readSettings, type Settings, usage } from './env.ts';
import { type Gateway, startGateway } from './gateway.ts';
import { createIdentity } from './identity/identity.ts';
import { STOP_MILLISECONDS_MAX } from './limits.ts';
import { createLog } from './log.ts';
import { openAll } from './subgraphs.ts';
import { readSupergraph } from './supergraph.ts';
import { welcome } from './welcome.ts';

const EXAMPLE = new URL('../schema/operations/negundo-and-esco.graphql', import.meta.url);

async function start(settings: Settings): Promise<void> {
  const { supergraph, urls, port, host, isOurs, viewerSecret, issuer } = settings;
  // Read once before the databases are opened, because a fault here is found at once and opening takes seconds.
  await readSupergraph(supergraph);
  const { subgraphs, keys } = await openAll(settings);
  const log = createLog();
  const identity =
    keys &&
    createIdentity({ keys, issuer, log: (cause) => log.error(cause as Error, 'Who asks could not be checked.') });
  try {
    const defaultQuery = isOurs ? await readExample() : undefined;
    const gateway = await startGateway({
      supergraph,
      subgraphs,
      urls,
      viewerSecret,
      ...(identity && { identity }),
      log,
      port,
      host,
      haveReadyPages: isOurs,
      ...(!isOurs && { scalars: {} }),
      ...(defaultQuery && { defaultQuery }),
    });
    console.log(welcome(settings, subgraphs, gateway.url));
    stopOnSignal(gateway, subgraphs);
  } catch (error) {
    await closeAll(subgraphs);
    throw error;
  }
}

/** The example is a help, and no reason not to start. */
const readExample = (): Promise<string | undefined> => readFile(EXAMPLE, 'utf8').catch(() => undefined);

/** Requests in flight are answered first, then the stores are closed. A second signal does not wait. */
function stopOnSignal(gateway: Gateway, subgraphs: readonly Subgraph[]): void {
  let isStopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (isStopping) process.exit(1);
    isStopping = true;
    setTimeout(() => {
      console.error(`Requests were still in flight ${STOP_MILLISECONDS_MAX} ms after ${signal}; they are broken off.`);
      process.exit(1);
    }, STOP_MILLISECONDS_MAX).unref();
    await gateway.close();
    await closeAll(subgraphs);
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

const closeAll = (subgraphs: readonly Subgraph[]) => Promise.all(subgraphs.map((subgraph) => subgraph.close()));

try {
  const settings = readSettings();
  if (settings.help) console.log(usage);
  else await start(settings);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
