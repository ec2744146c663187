import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Logger } from '@graphql-hive/logger';
import { buildSchema, OperationTypeNode, parse } from 'graphql';
import { afterEach, expect, test } from 'vitest';
import { catalogue, stock, supergraph } from './fixture.ts';
import { open, serve } from './open-fixture.ts';
import { overHttp } from './over-http.ts';

const opened: { close: () => Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});
const kept = <T extends { close: () => Promise<unknown> }>(one: T): T => {
  opened.push(one);
  return one;
};

/** Something that listens where a subgraph should be. */
async function impostor(answer: RequestListener) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  kept({
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

const unavailable = { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'stock' };

test('a subgraph that is down costs what it knows, and is named', async () => {
  const gateway = kept(await open({ subgraphs: [catalogue()], urls: { stock: 'http://127.0.0.1:9/graphql' } }));
  const { json, text, status } = await gateway.ask('{ item(id: "a") { title note } warehouse }');
  expect(status).toBe(200);
  expect(json.data).toEqual({ item: { title: 'Item a', note: null }, warehouse: null });
  expect(json.errors?.map(({ extensions }) => extensions)).toEqual([unavailable, unavailable]);
  expect(text).not.toMatch(/127\.0\.0\.1|ECONNREFUSED|:9|at .*\.js/);
});

test('when all of an answer comes from it, the fields are null', async () => {
  const gateway = kept(await open({ subgraphs: [catalogue()], urls: { stock: 'http://127.0.0.1:9/graphql' } }));
  expect((await gateway.ask('{ warehouse }')).json).toMatchObject({
    data: { warehouse: null },
    errors: [{ extensions: unavailable }],
  });
});

test('an answer that is not GraphQL is not shown', async () => {
  const url = await impostor((_, response) =>
    response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>nginx/1.2 at 10.0.0.7</h1>'),
  );
  const gateway = kept(await open({ subgraphs: [catalogue()], urls: { stock: url } }));
  const { json, text } = await gateway.ask('{ item(id: "a") { title note } }');
  expect(json).toMatchObject({
    data: { item: { title: 'Item a', note: null } },
    errors: [{ extensions: unavailable }],
  });
  expect(text).not.toContain('nginx');
});

test('a subgraph that does not answer in time is given up', async () => {
  const url = await impostor(() => undefined);
  const log = new Logger({ level: false });
  const { execute } = overHttp({ name: 'stock', url, millisecondsMax: 50, log });
  const document = parse('{ warehouse }');
  const result = await execute({ document, operationType: OperationTypeNode.QUERY, variables: {} });
  expect(JSON.parse(JSON.stringify(result))).toMatchObject({ errors: [{ extensions: unavailable }] });
});

test('what a subgraph says of HTTP or of its stack stays with it', async () => {
  const error = {
    message: 'No.',
    extensions: { code: 'FORBIDDEN', http: { status: 418 }, stacktrace: ['at secret.ts'] },
  };
  const url = await impostor((_, response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: null, errors: [error] })),
  );
  const gateway = kept(await open({ subgraphs: [catalogue()], urls: { stock: url } }));
  const { json, status } = await gateway.ask('{ warehouse }');
  expect(status).toBe(200);
  expect(json.errors).toEqual([{ message: 'No.', path: ['warehouse'], extensions: { code: 'FORBIDDEN' } }]);
});

test('a subgraph that sends elsewhere is not followed', async () => {
  let followed = 0;
  const elsewhere = await impostor((_, response) => {
    followed += 1;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: { warehouse: 'stolen' } }));
  });
  for (const status of [301, 302, 303, 307, 308]) {
    const url = await impostor((_, response) => response.writeHead(status, { location: elsewhere }).end());
    const gateway = kept(await open({ subgraphs: [catalogue()], urls: { stock: url } }));
    const { json, text } = await gateway.ask('{ warehouse }');
    expect(json).toMatchObject({ data: { warehouse: null }, errors: [{ extensions: unavailable }] });
    expect(text).not.toContain('127.0.0.1');
    expect((await fetch(new URL('/ready', gateway.url))).status).toBe(503);
  }
  expect(followed).toBe(0);
});

test.each<[string, string, { code?: unknown; sql?: string; query?: string }]>([
  ['without a code', 'connect ECONNREFUSED 10.0.0.7:5432', {}],
  ['with a code that is not ours', 'SELECT secret FROM people', { code: 'P2010', sql: 'SELECT secret' }],
  ['that it did not expect', 'password "swordfish" is wrong', { code: 'INTERNAL_SERVER_ERROR', query: 'secret' }],
  ['as a page', '<html>nginx at 10.0.0.7</html>', { code: 502 }],
])('what a subgraph says of a fault %s stays with it', async (_what, message, extensions) => {
  const errors = [{ message, path: ['warehouse'], extensions }];
  const url = await impostor((_, response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: { warehouse: null }, errors })),
  );
  const gateway = kept(await open({ subgraphs: [catalogue()], urls: { stock: url } }));
  const { json, text } = await gateway.ask('{ warehouse }');
  const code = extensions.code === 'INTERNAL_SERVER_ERROR' ? extensions.code : 'DOWNSTREAM_SERVICE_ERROR';
  expect(json.errors).toEqual([
    { message: expect.stringContaining('logged'), path: ['warehouse'], extensions: { code } },
  ]);
  expect(text).not.toMatch(/10\.0\.0\.7|SELECT|secret|swordfish|nginx|P2010/);
});

test('what a subgraph says to clients by our codes passes, with what belongs to it and nothing else', async () => {
  const told = { code: 'CONFLICT', id: 'itm_a', presentVersion: 3, reason: 'STALE' };
  const errors = [{ message: 'It was changed.', path: ['warehouse'], extensions: { ...told, sql: 'SELECT' } }];
  const url = await impostor((_, response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: { warehouse: null }, errors })),
  );
  const gateway = kept(await open({ subgraphs: [catalogue()], urls: { stock: url } }));
  const { json } = await gateway.ask('{ warehouse }');
  expect(json.errors).toEqual([{ message: 'It was changed.', path: ['warehouse'], extensions: told }]);
});

test('/ready tells each subgraph, and is 503 when one is not', async () => {
  const service = kept(await serve(stock()));
  const ready = kept(await open({ subgraphs: [catalogue()], urls: { stock: service.url } }));
  const answer = await fetch(new URL('/ready', ready.url));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    ready: true,
    subgraphs: [
      { name: 'catalogue', runs: 'in process', store: 'embedded', ready: true },
      { name: 'stock', runs: 'over HTTP', ready: true },
    ],
  });

  const down = { ...catalogue(), ping: () => Promise.reject(new Error('connection to 10.0.0.7 refused')) };
  const unready = kept(await open({ subgraphs: [down], urls: { stock: 'http://127.0.0.1:9/graphql' } }));
  const refused = await fetch(new URL('/ready', unready.url));
  const text = await refused.text();
  expect(refused.status).toBe(503);
  expect(
    JSON.parse(text).subgraphs.map(({ ready, reason }: { ready: boolean; reason: string }) => [ready, reason]),
  ).toEqual([
    [false, 'Its store (embedded) does not answer.'],
    [false, 'It cannot be reached.'],
  ]);
  expect(text).not.toContain('10.0.0.7');
});

test('a foreign subgraph is asked for its root type, at the address in the supergraph', async () => {
  const schema = buildSchema('type Query { warehouse: String }');
  const [one, other] = [kept(await serve(catalogue())), kept(await serve({ ...stock(), schema }))];
  const sdl = supergraph({ catalogue: one.url, stock: other.url });
  const gateway = kept(await open({ sdl, subgraphs: [], haveReadyPages: false }));
  expect((await fetch(new URL('/ready', gateway.url))).status).toBe(200);
  expect((await gateway.ask('{ item(id: "a") { title } }')).json).toEqual({ data: { item: { title: 'Item a' } } });
});
