import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CREDENTIAL_CHARACTERS_MAX, IDEMPOTENCY_KEY_CHARACTERS_MAX } from '../limits.ts';
import { open } from '../open-fixture.ts';
import { createIdentity } from './identity.ts';

const logged: unknown[] = [];
const keys = {
  viewerOf: async (key: string) => {
    if (key === 'cdw_broken') throw new Error('connection to 10.0.0.7 refused');
    return 'is not known here.';
  },
};
let gateway: Awaited<ReturnType<typeof open>>;
beforeAll(async () => {
  gateway = await open({ identity: createIdentity({ keys, log: (cause) => logged.push(cause) }) });
});
afterAll(() => gateway.close());

async function ask(headers: Record<string, string>, accept = 'application/graphql-response+json') {
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, ...headers },
    body: JSON.stringify({ query: '{ warehouse }' }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: JSON.parse(text) };
}

describe('a request whose sender cannot be made sure of', () => {
  test.each([
    ['a key that is not known', { authorization: 'Bearer cdw_ab12cd34_x' }, 'The API key is not known here'],
    ['a key in the other header', { 'x-api-key': 'cdw_ab12cd34_x' }, 'The API key is not known here'],
    ['text in the header for keys', { 'x-api-key': 'swordfish' }, 'The API key is not known here'],
    ['a token where no issuer is configured', { authorization: 'Bearer a.b.c' }, 'OIDC_ISSUER'],
    ['both kinds at once', { authorization: 'Bearer a.b.c', 'x-api-key': 'cdw_x' }, 'Send one of them'],
    ['another scheme', { authorization: 'Basic c3dvcmRmaXNo' }, 'Bearer …'],
    ['a scheme without anything', { authorization: 'Bearer' }, 'Bearer …'],
    ['an empty header', { authorization: '' }, 'Bearer …'],
    ['two credentials in one', { authorization: 'Bearer swordfish swordfish' }, 'Bearer …'],
    ['a header that is too long', { authorization: `Bearer ${'x'.repeat(CREDENTIAL_CHARACTERS_MAX + 1)}` }, 'at most'],
  ])('%s: is refused with 401, a challenge and a reason, and is not repeated', async (_what, headers, reason) => {
    const answer = await ask(headers);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toMatch(
      /^Bearer realm="[^"]+", error="invalid_token", error_description="[^"]+"$/,
    );
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('content-type')).toContain('application/graphql-response+json');
    expect(answer.json.errors).toHaveLength(1);
    expect(answer.json.errors[0].extensions).toEqual({ code: 'UNAUTHENTICATED' });
    expect(answer.json.errors[0].message).toContain(reason);
    expect(answer.text).not.toMatch(/swordfish|c3dvcmRmaXNo|xxxx/);
  });

  test('is answered as JSON to a client that asks for that', async () => {
    const answer = await ask({ authorization: 'Bearer' }, 'application/json');
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(answer.status).toBe(401);
  });

  test('is 503 when the store of keys does not answer, which is logged and not told', async () => {
    const answer = await ask({ 'x-api-key': 'cdw_broken' });
    expect(answer.status).toBe(503);
    expect(answer.json.errors[0].extensions.code).toBe('IDENTITY_UNAVAILABLE');
    expect(answer.text).not.toContain('10.0.0.7');
    expect(String(logged)).toContain('10.0.0.7');
  });

  test('is the public, when it shows no credential', async () => {
    expect((await ask({})).json).toEqual({ data: { warehouse: 'Tournai' } });
  });
});

test.each([
  ['too long', 'x'.repeat(IDEMPOTENCY_KEY_CHARACTERS_MAX + 1)],
  ['blanks in it', 'a b'],
])('a name of an intent with %s is refused with 400', async (_what, key) => {
  const answer = await ask({ 'idempotency-key': key });
  expect(answer.status).toBe(400);
  expect(answer.json.errors[0]).toMatchObject({ extensions: { code: 'BAD_REQUEST' } });
});
