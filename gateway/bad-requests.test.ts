import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ALIASES_MAX,
  BODY_BYTES_MAX,
  DEPTH_MAX,
  DIRECTIVES_MAX,
  FIELDS_MAX,
  NESTING_MAX,
  TOKENS_MAX,
} from './limits.ts';
import { open } from './open-fixture.ts';

let gateway: Awaited<ReturnType<typeof open>>;
beforeAll(async () => {
  gateway = await open();
});
afterAll(() => gateway.close());

const post = async (body: string, type = 'application/json') => {
  const headers = { 'content-type': type, accept: 'application/graphql-response+json' };
  const response = await fetch(gateway.url, { method: 'POST', headers, body });
  const { errors = [] } = await response.json();
  return { status: response.status, code: errors[0]?.extensions?.code, message: errors[0]?.message };
};
const ask = (query: string, more: object = {}) => post(JSON.stringify({ query, ...more }));
const times = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join(' ');

describe('a request that is wrong', () => {
  const variable = 'query ($c: Colour!) { colour(is: $c) }';
  test.each([
    ['JSON', () => post('{"query": '), 'BAD_REQUEST', 'not valid JSON'],
    ['a body', () => post('7'), 'BAD_REQUEST', 'object'],
    ['a query', () => post('{}'), 'BAD_REQUEST', 'query'],
    ['syntax', () => ask('{ item('), 'GRAPHQL_PARSE_FAILED', 'Expected'],
    ['a field', () => ask('{ itm }'), 'GRAPHQL_VALIDATION_FAILED', 'Did you mean "item"'],
    ['an argument', () => ask('{ item(id: {}) { id } }'), 'GRAPHQL_VALIDATION_FAILED', 'ID'],
    [
      'an enum value',
      () => ask('{ colour(is: REDD) }'),
      'GRAPHQL_VALIDATION_FAILED',
      'Did you mean the enum value "RED"',
    ],
    [
      'an enum value in a variable',
      () => ask(variable, { variables: { c: 'BLUE' } }),
      'BAD_USER_INPUT',
      '"BLUE" does not exist',
    ],
    ['a variable that is missing', () => ask(variable), 'BAD_USER_INPUT', 'was not provided'],
    [
      'two variables',
      () => ask('query ($a: Int!, $b: Int!) { a: level(is: $a) b: level(is: $b) }', { variables: { a: 'x' } }),
      'BAD_USER_INPUT',
      '"$a"',
    ],
    ['variables that are no object', () => ask(variable, { variables: [] }), 'BAD_REQUEST', 'variables'],
    [
      'an operation name',
      () => ask('query A { __typename }', { operationName: 'B' }),
      'OPERATION_RESOLUTION_FAILURE',
      'It has: "A"',
    ],
    ['no operation name', () => ask('query A { loads } query B { loads }'), 'OPERATION_RESOLUTION_FAILURE', '"A", "B"'],
    ['a subscription', () => ask('subscription { loads }'), 'GRAPHQL_VALIDATION_FAILED', 'no subscription'],
    ['a batch', () => post('[{"query": "{ __typename }"}]'), 'BAD_REQUEST', 'a list of 1'],
  ])('%s: is answered with 400, a code and a hint', async (_, send, code, hint) => {
    const answer = await send();
    expect(answer).toMatchObject({ status: 400, code });
    expect(answer.message).toContain(hint);
  });

  test('a variable that is no JSON in a GET is the fault of the request', async () => {
    const response = await fetch(`${gateway.url}?query={__typename}&variables={`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('not valid JSON');
  });

  test('a content type that is not JSON is named', async () => {
    expect(await post('<a/>', 'application/xml')).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' });
  });

  test('what a resolver throws by mistake is not told', async () => {
    const { text, json } = await gateway.ask('{ secret warehouse }');
    expect(json.data).toEqual({ secret: null, warehouse: 'Tournai' });
    expect(json.errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(text).not.toContain('swordfish');
  });
});

describe('a request that asks too much', () => {
  const bomb = times(20, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`);
  test.each([
    ['tokens', `{ ${times(TOKENS_MAX, () => 'loads')} }`, TOKENS_MAX, 'GRAPHQL_PARSE_FAILED'],
    ['brackets', `{ item(id: ${'['.repeat(NESTING_MAX)}`, NESTING_MAX, 'GRAPHQL_PARSE_FAILED'],
    ['levels', `{ ${times(DEPTH_MAX, () => 'shelf(best: "a") {')} label ${'}'.repeat(DEPTH_MAX + 1)}`, DEPTH_MAX],
    ['aliases', `{ ${times(ALIASES_MAX + 1, (index) => `a${index}: loads`)} }`, ALIASES_MAX],
    ['directives', `{ loads ${times(DIRECTIVES_MAX + 1, () => '@include(if: true)')} }`, DIRECTIVES_MAX],
    ['fields', `{ ${times(FIELDS_MAX + 1, () => 'loads')} }`, FIELDS_MAX],
    ['the same field', `{ ${times(1600, () => 'cheapest { title }')} }`, 'Select each once'],
    ['fields in fragments in fragments', `{ ...F0 } ${bomb} fragment F20 on Query { loads }`, FIELDS_MAX],
  ])('%s: is refused, and the limit is told', async (_, query, limit, code = 'GRAPHQL_VALIDATION_FAILED') => {
    // Twice, because a document that is remembered is to be refused again.
    for (const answer of [await ask(query), await ask(query)]) {
      expect(answer).toMatchObject({ status: 400, code });
      expect(answer.message).toContain(String(limit));
    }
  });

  test('what was sent is not sent back', async () => {
    const answer = await post('['.repeat(BODY_BYTES_MAX / 2));
    expect(answer).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    expect(answer.message.length).toBeLessThan(500);
  });

  test('a body that is announced too long is refused with 413', async () => {
    const answer = await ask(`{ __typename } #${'x'.repeat(BODY_BYTES_MAX)}`);
    expect(answer).toMatchObject({ status: 413, code: 'PAYLOAD_TOO_LARGE' });
    expect(answer.message).toContain(String(BODY_BYTES_MAX));
  });

  test('a body that comes in chunks is counted', async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json' };
      const sent = request(gateway.url, { method: 'POST', headers }, (response) =>
        resolve(response.resume().statusCode),
      );
      sent.on('error', reject);
      for (let index = 0; index < 20; index += 1) sent.write('x'.repeat(BODY_BYTES_MAX / 16));
      sent.end();
    });
    expect(status).toBe(413);
  });

  test('a body in chunks that is short enough is answered', async () => {
    const body = await new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json' };
      const sent = request(gateway.url, { method: 'POST', headers }, (response) =>
        response.once('data', (data) => resolve(`${data}`)),
      );
      sent.on('error', reject);
      sent.write('{"query": ');
      sent.end('"{ warehouse }"}');
    });
    expect(body).toBe('{"data":{"warehouse":"Tournai"}}');
  });
});
