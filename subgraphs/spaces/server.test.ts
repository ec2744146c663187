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

const post = (body: string): Promise<Response> =>
  fetch(server.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

it('answers a query over HTTP', async () => {
  const response = await post(JSON.stringify({ query: '{ space(slug: "esco") { name } _service { sdl } }' }));
  expect(response.status).toBe(200);
  const { data } = (await response.json()) as { data: { space: unknown; _service: { sdl: string } } };
  expect(data.space).toEqual({ name: 'ESCO' });
  expect(data._service.sdl).toContain('type Space\n  @key(fields: "id asOf")');
});

it('says that it and its store are ready', async () => {
  const response = await fetch(new URL('/ready', server.url));
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ status: 'ready', subgraph: 'spaces' });
});

it('refuses bad input with a code, and never with its inside', async () => {
  const response = await post(JSON.stringify({ query: '{ spaces(first: 101) { totalCount } }' }));
  const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
  expect(errors[0]).toMatchObject({
    message: expect.stringContaining('0 to 100'),
    extensions: { code: 'BAD_USER_INPUT' },
  });
  expect(errors[0]?.extensions).not.toHaveProperty('stacktrace');
  expect((await post('not JSON')).status).toBe(400);
  expect((await post(`"${'a'.repeat(1_048_576)}"`)).status).toBe(413);
  expect((await fetch(new URL('/elsewhere', server.url))).status).toBe(404);
});
