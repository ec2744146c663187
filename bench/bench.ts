import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmptyDatabase } from '@cdw/kernel/test-database.ts';
import { copySpaces } from '../test/copies.ts';
import { openGraph, operation, WAYS } from '../test/graph.ts';
import { readServer } from './env.ts';
import { type Measured, measure, type Request } from './measure.ts';
import { startServer } from './process.ts';
import { heading, line } from './report.ts';

const COPIES = 500;

/** What is asked of the seed as it is, and of the seed with copies of a space. */
const OF_THE_SEED: Record<string, Request> = {
  'Negundo and ESCO': { query: operation('negundo-and-esco') },
  'three names': { query: '{ spaces(first: 3) { nodes { name } } }' },
};
const OF_MANY: Record<string, Request> = {
  '50 spaces with everything': {
    query: operation('spaces-with-everything'),
    variables: { first: 50, filter: { kind: 'COWORKING' } },
  },
};

async function bench(store: string, url: string): Promise<void> {
  // Opening it once migrates and seeds it.
  await (await openGraph(url)).close();
  await benchRequests(`on ${store}`, url, OF_THE_SEED);
  await copySpaces(url, COPIES);
  await benchRequests(`on ${store} with ${COPIES} copies of a space`, url, OF_MANY);
}

/** Measures each request each way, beside a bare server that returns the same bytes. */
async function benchRequests(where: string, url: string, requests: Record<string, Request>): Promise<void> {
  for (const [name, request] of Object.entries(requests)) {
    console.log(heading(`${name}, ${where}`));
    let bare: Measured | undefined;
    for (const way of WAYS) {
      const graph = await startServer('serve.ts', [url, way]);
      const body = await graph.answer(request);
      const measured = await measure(graph, request);
      await graph.stop();
      bare ??= await measureBare(body, request);
      console.log(line(way, measured, bare));
    }
    if (bare) console.log(line('bare server, same bytes', bare, bare));
  }
}

async function measureBare(body: string, request: Request): Promise<Measured> {
  const server = await startServer('bare.ts', [], body);
  const measured = await measure(server, request);
  await server.stop();
  return measured;
}

console.log(
  'One connection; "at once" is with eight. "CPU of bare" is the ratio to a server that only returns the bytes.',
);
const folder = await mkdtemp(join(tmpdir(), 'cdw-bench-'));
await bench('PGlite', folder).finally(() => rm(folder, { recursive: true }));

const server = readServer();
if (server) {
  const database = await createEmptyDatabase(server);
  await bench('PostgreSQL', database.url).finally(database.drop);
} else {
  console.log('\nPostgreSQL is left out: set DATABASE_URL to a server on which databases may be made.');
}
