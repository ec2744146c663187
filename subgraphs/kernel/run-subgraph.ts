import { readEnv } from './env.ts';
import { StartError } from './errors.ts';
import { STOP_MILLISECONDS_MAX } from './limits.ts';
import { serveSubgraph } from './server.ts';
import type { Subgraph } from './subgraph.ts';

/** The process of one subgraph: opens its store, serves it, and on SIGTERM answers what is in flight and ends. */
export async function runSubgraph(
  name: string,
  portDefault: number,
  open: (databaseUrl: string) => Promise<Subgraph>,
): Promise<void> {
  try {
    const { databaseUrl, ...serving } = readEnv(name, portDefault);
    const subgraph = await open(databaseUrl);
    const server = await serveSubgraph(subgraph, serving);
    for (const news of subgraph.news) console.log(`${name}: ${news}`);
    console.log(`${name}: ${server.url} (${subgraph.store} store)`);
    const stop = async (): Promise<void> => {
      setTimeout(() => process.exit(1), STOP_MILLISECONDS_MAX).unref();
      await server.close();
      await subgraph.close();
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  } catch (cause) {
    if (!(cause instanceof StartError)) throw cause;
    console.error(cause.message);
    process.exitCode = 1;
  }
}
