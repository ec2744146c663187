import { request } from 'node:http';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { open } from './open-fixture.ts';

let gateway: Awaited<ReturnType<typeof open>>;
beforeAll(async () => {
  gateway = await open({ defaultQuery: '# Which items are there?\n{ items(ids: ["a"]) { title } }' });
});
afterAll(() => gateway.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, gateway.url), { headers, redirect: 'manual' });

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => gateway.url });

  test('the suite has the 61 audits that we know', () => {
    expect(audits).toHaveLength(61);
  });

  test.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_, audit) => {
    const result = await audit.fn();
    expect(result).toMatchObject({ status: 'ok' });
  });

  test('a query may be asked by GET, with variables', async () => {
    const search = new URLSearchParams({
      query: 'query ($id: ID!) { item(id: $id) { price } }',
      variables: '{"id":"abc"}',
    });
    const response = await get(`/graphql?${search}`);
    expect(await response.json()).toEqual({ data: { item: { price: 3 } } });
  });

  test('a request has a name, its own or a new one', async () => {
    const path = '/graphql?query={__typename}';
    expect((await get(path, { 'x-request-id': 'mine' })).headers.get('x-request-id')).toBe('mine');
    expect((await get(path)).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('a mutation may not', async () => {
    const response = await get(
      `/graphql?query=${encodeURIComponent('mutation { rename(id: "a", title: "b") { id } }')}`,
    );
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  test('a host that is none is refused, and no stack is told', async () => {
    const text = await new Promise<string>((resolve, reject) => {
      const sent = request(gateway.url, { headers: { host: '[::' } }, (response) =>
        response.once('data', (data) => resolve(`${response.statusCode} ${data}`)),
      );
      sent.on('error', reject).end();
    });
    expect(text).toMatch(/^400 .*"code":"BAD_REQUEST"/);
  });

  test('any site may read public data, without credentials', async () => {
    const headers = {
      origin: 'https://app.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    };
    const preflight = await fetch(gateway.url, { method: 'OPTIONS', headers });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toMatch(/^(\*|https:\/\/app\.example)$/);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('content-type');
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
  });
});

describe('the pages', () => {
  const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

  test('the root leads to /graphql', async () => {
    const response = await get('/', browser);
    expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql']);
  });

  test('GraphiQL has everything in it and may load nothing from elsewhere', async () => {
    const response = await get('/graphql', browser);
    const html = await response.text();
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(html).toContain('Which items are there?');
    expect(html).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)=["']?(https?:)?\/\//i);
    expect(html).not.toMatch(/@import\s+(url\()?["']?https?:|url\(["']?https?:/i);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  test('GraphiQL is sent once', async () => {
    const first = await get('/graphql', browser);
    await first.body?.cancel();
    const again = await get('/graphql', { ...browser, 'if-none-match': first.headers.get('etag') ?? '' });
    expect([first.headers.get('content-encoding'), again.status]).toEqual(['gzip', 304]);
  });

  test('/health says that the process lives', async () => {
    expect((await get('/health')).status).toBe(200);
  });

  test('an unknown address is told where to go', async () => {
    const response = await get('/graphiql');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('/graphql');
  });

  test('no answer may be taken for another type', async () => {
    for (const path of ['/health', '/graphql?query={__typename}', '/nowhere']) {
      expect((await get(path)).headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});
