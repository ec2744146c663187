import { SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardedSubgraph } from './guarded-for-test.ts';
import { type SubgraphServer, serveSubgraph } from './server.ts';
import type { Viewer } from './viewer.ts';
import { signViewer, VIEWER_HEADER } from './viewer-token.ts';

const SECRET = 'a secret of a test, long enough to be one';
const VIEWER: Viewer = {
  role: 'OPERATOR',
  organisationIds: ['org_one'],
  scopes: ['things:write'],
  actor: 'key cdw_operator',
};

let server: SubgraphServer;
let withoutSecret: SubgraphServer;
beforeAll(async () => {
  const place = { port: 0, host: '127.0.0.1' };
  server = await serveSubgraph(guardedSubgraph(), { ...place, viewerSecret: SECRET });
  withoutSecret = await serveSubgraph(guardedSubgraph(), place);
});
afterAll(async () => {
  await server.close();
  await withoutSecret.close();
});

async function ask(headers: Record<string, string>, { url } = server) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ asked forScope }' }),
  });
  const { data, errors } = await response.json();
  const { viewer, idempotencyKey } = JSON.parse(data?.asked ?? '{}');
  return { status: response.status, viewer, idempotencyKey, scope: data?.forScope, error: errors?.[0] };
}

const key = (secret = SECRET): Uint8Array => new TextEncoder().encode(secret);
const claims = () => new SignJWT({ ...VIEWER }).setProtectedHeader({ alg: 'HS256' }).setIssuer('cdw-gateway');

describe('a subgraph that is asked over HTTP', () => {
  it('knows the viewer that the gateway signed, and the key of the request', async () => {
    const token = await signViewer(VIEWER, 'things', SECRET);
    const answer = await ask({ [VIEWER_HEADER]: token, 'idempotency-key': 'once' });
    expect(answer).toMatchObject({ status: 200, viewer: VIEWER, idempotencyKey: 'once', scope: 'scope' });
  });

  it('serves the public without a token, whatever else a client claims', async () => {
    const answer = await ask({ authorization: 'Bearer cdw_ab12cd34_forged', 'x-api-key': 'cdw_ab12cd34_forged' });
    expect(answer).toMatchObject({ status: 200, viewer: { role: 'PUBLIC' }, scope: null });
    expect(answer.error.extensions.code).toBe('UNAUTHENTICATED');
  });

  const past = Math.floor(Date.now() / 1_000) - 120;
  it.each([
    ['signed by another secret', () => signViewer(VIEWER, 'things', `${SECRET}!`)],
    ['meant for another subgraph', () => signViewer(VIEWER, 'others', SECRET)],
    ['too old', () => signViewer(VIEWER, 'things', SECRET, past)],
    ['of another issuer', () => claims().setIssuer('me').setAudience('things').setExpirationTime('1m').sign(key())],
    ['without an end', () => claims().setAudience('things').sign(key())],
    ['not signed', async () => new UnsecuredJWT({ ...VIEWER }).setIssuer('cdw-gateway').setAudience('things').encode()],
    [
      'without a role that exists',
      () =>
        new SignJWT({ ...VIEWER, role: 'KING' })
          .setProtectedHeader({ alg: 'HS256' })
          .setIssuer('cdw-gateway')
          .setAudience('things')
          .setExpirationTime('1m')
          .sign(key()),
    ],
    ['no token at all', async () => 'quatsch'],
  ])('refuses a token that is %s', async (_what, make) => {
    const { status, error } = await ask({ [VIEWER_HEADER]: await make() });
    expect(status).toBe(401);
    expect(error).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    expect(error.message).toContain(VIEWER_HEADER);
  });

  it('refuses any token while it has no secret, and serves the public', async () => {
    const token = await signViewer(VIEWER, 'things', SECRET);
    const { status, error } = await ask({ [VIEWER_HEADER]: token }, withoutSecret);
    expect(status).toBe(401);
    expect(error.message).toContain('VIEWER_SECRET');
    expect(await ask({}, withoutSecret)).toMatchObject({ status: 200, viewer: { role: 'PUBLIC' } });
  });
});
