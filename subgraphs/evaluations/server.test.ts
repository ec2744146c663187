import { type SubgraphServer, serveSubgraph } from '@cdw/kernel/server.ts';
import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSubgraph } from './subgraph.ts';

let database: { url: string; drop: () => Promise<void> };
let subgraph: Subgraph;
let server: SubgraphServer;

beforeAll(async () => {
  database = await createTestDatabase();
  subgraph = await openSubgraph(database.url);
  server = await serveSubgraph(subgraph, { port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
  await server.close();
  await subgraph.close();
  await database.drop();
});

it('answers a query and an entity over HTTP', async () => {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `query ($keys: [_Any!]!) { indicator(slug: "visits") { name }
        _entities(representations: $keys) { ... on Municipality { nis observations { totalCount } } } }`,
      variables: { keys: [{ __typename: 'Municipality', nis: '57081' }] },
    }),
  });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    data: { indicator: { name: 'Fréquentation' }, _entities: [{ nis: '57081', observations: { totalCount: 0 } }] },
  });
});
