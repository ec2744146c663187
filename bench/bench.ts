import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmptyDatabase, type TestDatabase } from '@cdw/kernel/test-database.ts';
import { copySpaces } from '../test/copies.ts';
import { openSubgraphs, operation, WAYS } from '../test/graph.ts';
import { readServer } from './env.ts';
import { type Measured, measure, type Request } from './measure.ts';
import { startServer } from './process.ts';
import { heading, line } from './report.ts';

const SPACES = 500;

/** What is asked: the question of the project, and a page with everything linked. */
const REQUESTS: Record<string, Request> = {
  'Negundo and ESCO': { query: operation('negundo-and-esco') },
  '50 spaces with everything': {
    query: operation('spaces-with-everything'),
    variables: { first: 50, filter: { kind: 'COWORKING' } },
  },
  'three names': { query: '{ spaces(first: 3) { nodes { name } } }' },
};

/** Measures each request on each store and way, beside a bare server that returns the same bytes, in one run. */
async function bench(store: string, database: TestDatabase): Promise<void> {
  const subgraphs = await openSubgraphs(database.url);
  await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
  await copySpaces(database.url, SPACES);
  for (const [name, request] of Object.entries(REQUESTS)) {
    console.log(heading(`${name}, on ${store}`));
    let bare: Measured | undefined;
    for (const way of WAYS) {
      const graph = await startServer('serve.ts', [database.url, way]);
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

console.log(`Each line: one connection, then eight at once. ${SPACES} copies of a space were added to the seed.`);
const folder = await mkdtemp(join(tmpdir(), 'cdw-bench-'));
await bench('PGlite', { url: folder, drop: () => rm(folder, { recursive: true }) }).finally(() =>
  rm(folder, { recursive: true }),
);

const server = readServer();
if (server) {
  const database = await createEmptyDatabase(server);
  await bench('PostgreSQL', database).finally(database.drop);
} else {
  console.log('\nPostgreSQL is left out: set DATABASE_URL to a server on which databases may be made.');
}
