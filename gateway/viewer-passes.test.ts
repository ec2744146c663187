import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { printSubgraphSchema } from '@apollo/subgraph';
import { guardedSubgraph } from '@cdw/kernel/guarded-for-test.ts';
import { type SubgraphServer, serveSubgraph } from '@cdw/kernel/server.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { signViewer, VIEWER_HEADER } from '@cdw/kernel/viewer-token.ts';
import { Logger } from '@graphql-hive/logger';
import { composeServices, compositionHasErrors } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Identity } from './identity/identity.ts';
import { open } from './open-fixture.ts';

const VIEWER_SECRET = 'a secret of a test, long enough to be one';
const OPERATOR: Viewer = {
  role: 'OPERATOR',
  organisationIds: ['org_one'],
  scopes: ['things:write'],
  actor: 'key cdw_x',
};
/** Whoever sends any key is an operator that is called after it. */
const identity: Identity = {
  viewerOf: async (headers) =>
    headers['x-api-key']
      ? { ...OPERATOR, actor: `key ${headers['x-api-key']}` }
      : { role: 'PUBLIC', organisationIds: [], scopes: [], actor: 'public' },
};

function supergraph(): string {
  const typeDefs = parse(printSubgraphSchema(guardedSubgraph().schema));
  const composed = composeServices([{ name: 'things', url: 'http://127.0.0.1:9/', typeDefs }]);
  if (compositionHasErrors(composed)) throw new Error(composed.errors.join('\n'));
  return composed.supergraphSdl;
}

describe.each(['in process', 'over HTTP'])('the viewer reaches a subgraph %s', (way) => {
  let server: SubgraphServer;
  let gateway: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    server = await serveSubgraph(guardedSubgraph(), { port: 0, host: '127.0.0.1', viewerSecret: VIEWER_SECRET });
    gateway = await open({
      sdl: supergraph(),
      identity,
      viewerSecret: VIEWER_SECRET,
      subgraphs: way === 'in process' ? [guardedSubgraph()] : [],
      urls: { things: server.url },
    });
  });
  afterAll(async () => {
    await gateway.close();
    await server.close();
  });

  async function ask(query: string, more: Record<string, string> = {}) {
    const headers = { 'content-type': 'application/json', ...more };
    const response = await fetch(gateway.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return await response.json();
  }

  test('as the gateway found it, with the name of the intent', async () => {
    const { data } = await ask('{ asked }', { 'x-api-key': 'any', 'idempotency-key': 'once' });
    expect(JSON.parse(data.asked)).toEqual({ viewer: { ...OPERATOR, actor: 'key any' }, idempotencyKey: 'once' });
  });

  test('to each who asks the same at the same time, as themselves', async () => {
    const senders = Array.from({ length: 40 }, (_, index) => `sender-${index % 8}`);
    const answers = await Promise.all(senders.map((sender) => ask('{ asked }', { 'x-api-key': sender })));
    expect(answers.map(({ data }) => JSON.parse(data.asked).viewer.actor)).toEqual(
      senders.map((sender) => `key ${sender}`),
    );
  });

  test('and is asked for what a field needs', async () => {
    const query = '{ open forScope forOrganisation(id: "org_one") forAgency }';
    const known = await ask(query, { 'x-api-key': 'any' });
    expect(known.data).toEqual({ open: 'open', forScope: 'scope', forOrganisation: 'org_one', forAgency: null });
    expect(known.errors.map(({ extensions }: { extensions: object }) => extensions)).toEqual([{ code: 'FORBIDDEN' }]);
    const unknown = await ask(query);
    expect(unknown.data).toEqual({ open: 'open', forScope: null, forOrganisation: null, forAgency: null });
    expect(unknown.errors.map(({ extensions }: { extensions: object }) => extensions)).toEqual(
      Array.from({ length: 3 }, () => ({ code: 'UNAUTHENTICATED' })),
    );
  });

  test('also beside introspection', async () => {
    const { data } = await ask('{ __schema { queryType { name } } forScope }', { 'x-api-key': 'any' });
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } }, forScope: 'scope' });
  });

  test('not by what a client claims itself', async () => {
    const claims = { 'x-cdw-viewer': 'eyJhbGciOiJub25lIn0.eyJyb2xlIjoiQUdFTkNZIn0.' };
    const { data } = await ask('{ asked forScope }', claims);
    expect(JSON.parse(data.asked).viewer.role).toBe('PUBLIC');
    expect(data.forScope).toBeNull();
  });
});

describe('a subgraph that does not believe the gateway', () => {
  const logged: string[] = [];
  const log = new Logger({
    level: 'warn',
    writers: [
      { write: (level, attributes, message) => void logged.push(JSON.stringify([level, message, attributes])) },
    ],
  });

  /** Something between the gateway and a subgraph by which tokens arrive as if the subgraph's clock were ahead. */
  async function behindBy(seconds: number, url: string) {
    const proxy = createServer(async (request, response) => {
      const now = Math.floor(Date.now() / 1_000) - seconds;
      const headers = {
        'content-type': 'application/json',
        [VIEWER_HEADER]: await signViewer(OPERATOR, 'things', VIEWER_SECRET, now),
      };
      const answer = await fetch(url, { method: 'POST', headers, body: await text(request) });
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
    }).listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    return proxy;
  }

  test.each([
    ['since its clock is ahead', 70, VIEWER_SECRET],
    ['since its secret is another one', 0, 'another secret of a test, long enough too'],
  ])('%s, is unavailable, and the log says what to do', async (_why, seconds, viewerSecret) => {
    const server = await serveSubgraph(guardedSubgraph(), { port: 0, host: '127.0.0.1', viewerSecret });
    const proxy = await behindBy(seconds, server.url);
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/graphql`;
    const gateway = await open({
      sdl: supergraph(),
      identity,
      viewerSecret: VIEWER_SECRET,
      subgraphs: [],
      urls: { things: url },
      log,
    });
    logged.length = 0;
    const headers = { 'content-type': 'application/json', 'x-api-key': 'any' };
    const body = JSON.stringify({ query: '{ open }' });
    const { data, errors } = await (await fetch(gateway.url, { method: 'POST', headers, body })).json();
    expect(data).toEqual({ open: null });
    expect(errors[0].extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'things' });
    expect(logged.join()).toMatch(/error.*VIEWER_SECRET.*clocks/);
    expect(logged.join()).not.toContain(VIEWER_SECRET);
    await gateway.close();
    proxy.close();
    await server.close();
  });
});

test('without a secret a subgraph over HTTP serves the public, whoever asks', async () => {
  const server = await serveSubgraph(guardedSubgraph(), { port: 0, host: '127.0.0.1' });
  const gateway = await open({ sdl: supergraph(), identity, subgraphs: [], urls: { things: server.url } });
  const headers = { 'content-type': 'application/json', 'x-api-key': 'any' };
  const body = JSON.stringify({ query: '{ open forScope }' });
  const { data } = await (await fetch(gateway.url, { method: 'POST', headers, body })).json();
  expect(data).toEqual({ open: 'open', forScope: null });
  await gateway.close();
  await server.close();
});
