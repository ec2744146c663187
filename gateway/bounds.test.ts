import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import {
  ERROR_CHARACTERS_MAX,
  ERRORS_MAX,
  LIST_VALUES_MAX,
  SELECTIONS_DEPTH_MAX,
  TEXT_CHARACTERS_MAX,
} from './limits.ts';
import { open } from './open-fixture.ts';

let gateway: Awaited<ReturnType<typeof open>>;
beforeAll(async () => {
  gateway = await open();
});
afterAll(() => gateway.close());

const first = async (query: string, variables?: object) => {
  const { status, json, text } = await gateway.ask(query, variables);
  return { status, bytes: text.length, count: json.errors?.length ?? 0, ...json.errors?.[0] };
};

describe('errors are few and short', () => {
  it('of a document with a very long name', async () => {
    const { message = '', status } = await first(`{ ${'x'.repeat(100_000)} }`);
    expect([status, message.length]).toEqual([400, ERROR_CHARACTERS_MAX + 1]);
  });

  it('of a document with many unknown fields', async () => {
    const { count, bytes } = await first(`{ ${Array.from({ length: 150 }, (_, n) => `unknown${n}`).join(' ')} }`);
    expect(count).toBeLessThanOrEqual(ERRORS_MAX);
    expect(bytes).toBeLessThan(20_000);
  });

  it('of a variable that is no value of its type', async () => {
    const { message = '', bytes } = await first('query ($c: Colour!) { colour(is: $c) }', {
      c: 'x'.repeat(TEXT_CHARACTERS_MAX),
    });
    expect(message).toContain('"$c"');
    expect(bytes).toBeLessThan(2 * ERROR_CHARACTERS_MAX);
  });
});

describe('what is given is bounded', () => {
  const ids = (count: number) => Array.from({ length: count }, () => 'a');
  it('a list, as a literal and in a variable', async () => {
    const literal = (count: number) => first(`{ items(ids: ["${ids(count).join('","')}"]) { id } }`);
    const variable = (count: number) => first('query ($ids: [ID!]!) { items(ids: $ids) { id } }', { ids: ids(count) });
    for (const ask of [literal, variable]) {
      expect(await ask(LIST_VALUES_MAX)).toMatchObject({ status: 200, count: 0 });
      const refused = await ask(LIST_VALUES_MAX + 1);
      expect(refused).toMatchObject({ status: 400, count: 1, extensions: { code: 'BAD_USER_INPUT' } });
      expect(refused.message).toContain(`has ${LIST_VALUES_MAX + 1} values; ${LIST_VALUES_MAX} at most`);
    }
  });

  it('half of a surrogate pair is refused, in a variable and in the document', async () => {
    expect(await first('query ($id: ID!) { item(id: $id) { id } }', { id: 'a\ud800' })).toMatchObject({
      status: 400,
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(await first('{ item(id: "a\udc00") { id } }')).toMatchObject({
      status: 400,
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    });
    expect(await first('{ item(id: "a\ud83d\ude00") { id } }')).toMatchObject({ status: 200, count: 0 });
  });

  it('selections within selections are, fragments included', async () => {
    const nested = (levels: number) => first(`{ ${'... {'.repeat(levels)} loads ${'}'.repeat(levels)} }`);
    expect(await nested(SELECTIONS_DEPTH_MAX - 1)).toMatchObject({ status: 200, count: 0 });
    const refused = await nested(SELECTIONS_DEPTH_MAX);
    expect(refused).toMatchObject({ status: 400, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
    expect(refused.message).toContain(String(SELECTIONS_DEPTH_MAX));
  });
});

describe('the text of a body', () => {
  const query = '{"query":"{ item(id: \\"\u00e9\\") { id } }"}';
  const sent = async (body: Uint8Array<ArrayBuffer> | string, type: string, more: Record<string, string> = {}) => {
    const headers = { 'content-type': type, accept: 'application/graphql-response+json', ...more };
    const response = await fetch(gateway.url, { method: 'POST', headers, body });
    return [response.status, await response.text()] as const;
  };
  const answered = '{"data":{"item":{"id":"\u00e9"}}}';

  test.each([['application/json; charset=UTF-8'], ['APPLICATION/JSON'], ['Application/Json ; Charset="utf-8"']])(
    '%s is read',
    async (type) => {
      expect(await sent(query, type)).toEqual([200, answered]);
    },
  );

  test('a byte order mark is no part of it', async () => {
    expect(await sent(`\ufeff${query}`, 'application/json')).toEqual([200, answered]);
  });

  test.each([
    ['application/json; charset=iso-8859-1'],
    ['application/json; charset=utf-16'],
    ['text/plain'],
    ['application/x-www-form-urlencoded'],
  ])('%s is refused', async (type) => {
    const [status, text] = await sent(query, type);
    expect([status, text]).toEqual([415, expect.stringContaining('UNSUPPORTED_MEDIA_TYPE')]);
  });

  test('one that is encoded is refused', async () => {
    expect((await sent(query, 'application/json', { 'content-encoding': 'gzip' }))[0]).toBe(415);
  });

  test('bytes that are no UTF-8 are refused', async () => {
    const [status, text] = await sent(new Uint8Array(Buffer.from(query, 'latin1')), 'application/json');
    expect([status, text]).toEqual([400, expect.stringContaining('not valid UTF-8')]);
  });
});

describe('who may keep an answer', () => {
  const cacheControl = async (query: string, headers: Record<string, string> = {}) => {
    const sent = { 'content-type': 'application/json', ...headers };
    const response = await fetch(gateway.url, { method: 'POST', headers: sent, body: JSON.stringify({ query }) });
    await response.text();
    return response.headers.get('cache-control');
  };
  test.each([
    ['to a key', '{ warehouse }', { 'x-api-key': 'cdw_x' }],
    ['to a token', '{ warehouse }', { authorization: 'Bearer x' }],
    ['of a mutation', 'mutation { rename(id: "a", title: "b") { id } }', {}],
    ['with an error', '{ refusal }', {}],
    ['of a refusal', '{ nothing }', {}],
  ])('nobody one %s', async (_, query, headers) => {
    expect(await cacheControl(query, headers as Record<string, string>)).toBe('no-store');
  });
  it('is said of no other', async () => expect(await cacheControl('{ warehouse }')).toBeNull());
});

describe('an operation', () => {
  let hasty: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    hasty = await open({ operationMillisecondsMax: 100 });
  });
  afterAll(() => hasty.close());

  it('that takes too long is ended, and says what to do', async () => {
    const { status, json } = await hasty.ask('{ slow(milliseconds: 5000) }');
    expect([status, json.errors?.[0]?.extensions.code]).toEqual([504, 'DEADLINE_EXCEEDED']);
    expect(json.errors?.[0]?.message).toContain('smaller pages');
  });

  it('that is in time is answered', async () => {
    expect((await hasty.ask('{ slow(milliseconds: 1) }')).json).toEqual({ data: { slow: 'done' } });
  });
});

test('the work for a client that leaves is told so', async () => {
  const sent = request(gateway.url, { method: 'POST', headers: { 'content-type': 'application/json' } });
  sent.on('error', () => undefined);
  sent.end(JSON.stringify({ query: '{ slow(milliseconds: 60000) }' }));
  await once(sent, 'finish');
  sent.destroy();
  // Were its work not given up, closing would wait for it.
  const other = await gateway.ask('{ warehouse }');
  expect(other.json.data).toEqual({ warehouse: 'Tournai' });
});
