import { randomUUID } from 'node:crypto';
import { today } from '@cdw/kernel/days.ts';
import { IDEMPOTENCY_KEYS_FORGOTTEN_AT_ONCE_MAX, IDEMPOTENCY_KEYS_REVIEW_MILLISECONDS } from '@cdw/kernel/limits.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { documentOf, mutate, refusalOf, resultOf, SOURCES } from '@cdw/kernel/writing/writes-for-test.ts';
import { afterEach, expect, it, vi } from 'vitest';
import type { Context } from './context.ts';
import { openSubgraph } from './subgraph.ts';
import { AGENCY, IDETA } from './viewers-for-test.ts';
import { ESCO, TOURNAI, versionOf } from './writes-for-test.ts';

const spaces = testSubgraph(openSubgraph);
const space = (fr: string) => ({
  kind: 'COWORKING',
  name: { fr },
  operator: IDETA.organisationIds[0],
  premises: { municipality: TOURNAI },
});
const register = (fr: string, idempotencyKey: string, viewer = IDETA) =>
  mutate(spaces, 'registerSpace', space(fr), { viewer, idempotencyKey }, 'id slug');
const countOf = async (text: string): Promise<number> => {
  const found = await spaces.answer<{ spaces: { totalCount: number } }>(
    `query ($text: String!) { spaces(filter: { text: $text }) { totalCount } }`,
    { text },
  );
  return found.spaces.totalCount;
};

afterEach(() => vi.useRealTimers());

it('the same key and body give the same answer, without a second effect', async () => {
  const key = randomUUID();
  const first = await register('Deux fois', key);
  expect(resultOf<object>(first)).toMatchObject({ slug: 'deux-fois' });
  expect(await register('Deux fois', key)).toEqual(first);
  expect(await countOf('deux fois')).toBe(1);
});

it('of twins that arrive at once, one takes effect, and both have its answer', async () => {
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 5 }, () => register('En même temps', key)));
  expect(new Set(answers.map((answer) => resultOf<{ id: string }>(answer).id)).size).toBe(1);
  expect(await countOf('en meme temps')).toBe(1);
});

it('the same key with another body is refused; a key belongs to whoever uses it', async () => {
  const key = randomUUID();
  await register('Un corps', key);
  expect(refusalOf(await register('Autre corps', key))).toEqual({ code: 'CONFLICT', reason: 'IDEMPOTENCY_KEY_REUSED' });
  expect(await countOf('autre corps')).toBe(0);
  expect((await register('Autre corps', key, AGENCY)).errors).toBeUndefined();
});

it('a refused change does not use its key up, and a key that nobody can have meant is refused', async () => {
  const key = randomUUID();
  expect(refusalOf(await register(' ', key)).code).toBe('BAD_USER_INPUT');
  expect((await register('Corrigé', key)).errors).toBeUndefined();
  expect(refusalOf(await register('x', 'with blank')).code).toBe('BAD_USER_INPUT');
  expect(refusalOf(await register('x', 'x'.repeat(201))).code).toBe('BAD_USER_INPUT');
});

it('one request may make several changes under one key, and be sent again', async () => {
  const request = { viewer: IDETA, idempotencyKey: randomUUID() };
  const source = `mutation ($a: RegisterSpaceInput!, $b: RegisterSpaceInput!) {
    a: registerSpace(input: $a) { id } b: registerSpace(input: $b) { id slug } }`;
  const variables = { a: { ...space('Premier'), sources: SOURCES }, b: { ...space('Second'), sources: SOURCES } };
  const first = await spaces.ask(source, variables, request);
  expect(first.data).toMatchObject({ b: { slug: 'second' } });
  expect(await spaces.ask(source, variables, request)).toEqual(first);
});

it('of writers that start from the same version at once, one passes, and the others are told', async () => {
  const version = await versionOf(spaces, ESCO);
  const hours = (from: number) => ({
    space: ESCO,
    version,
    openingHours: `Mo-Fr 0${from}:00-18:00`,
    from: '2020',
    sources: SOURCES,
  });
  const source = documentOf('changeOpeningHours', 'version');
  const answers = await Promise.all(
    [6, 7, 8, 9].map((from) => spaces.ask(source, { input: hours(from) }, { viewer: IDETA })),
  );
  const codes = answers.map((answer) => String(refusalOf(answer).code ?? 'passed')).sort();
  expect(codes).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'passed']);
  expect(await versionOf(spaces, ESCO)).toBe(version + 1);
});

it('a key is remembered for seven days; then writes forget it, a thousand keys at once', async () => {
  const { db } = spaces.subgraph().createContext() as Context;
  const [old, young] = [randomUUID(), randomUUID()];
  await register('Il y a huit jours', old);
  await register('Il y a six jours', young);
  const age = (key: string, days: number) =>
    db.$executeRaw`UPDATE spaces."IdempotencyKey" SET at = now() - make_interval(days => ${days}::int) WHERE key = ${`${key} 0`}`;
  await age(old, 8);
  await age(young, 6);
  await db.$executeRaw`INSERT INTO spaces."IdempotencyKey" (actor, key, "bodyHash", at)
    SELECT 'test', n::text, '', now() - interval '9 days' FROM generate_series(1, ${IDEMPOTENCY_KEYS_FORGOTTEN_AT_ONCE_MAX}) AS n`;

  vi.useFakeTimers({ now: Date.now() + IDEMPOTENCY_KEYS_REVIEW_MILLISECONDS, toFake: ['Date'] });
  await register('Une heure après', randomUUID());
  expect(await db.idempotencyKey.count({ where: { actor: 'test' } })).toBe(0);
  expect(refusalOf(await register('Autre chose', old)).code).toBe('CONFLICT');
  await register('Encore après', randomUUID());
  expect(refusalOf(await register('Autre chose', young)).code).toBe('CONFLICT');
  expect((await register('Autre chose', old)).errors).toBeUndefined();
});

it('whoever handed something over may repeat that, though it is no longer theirs, and begin nothing else', async () => {
  const version = await versionOf(spaces, ESCO);
  const transfer = { space: ESCO, version, to: seededId('org', 'bep'), from: today() };
  const hand = (idempotencyKey: string) =>
    mutate(spaces, 'transferSpace', transfer, { viewer: IDETA, idempotencyKey }, 'operator { slug }');
  const key = randomUUID();
  const first = await hand(key);
  expect(first.data).toEqual({ transferSpace: { operator: { slug: 'bep' } } });
  expect(await hand(key)).toEqual(first);
  expect(refusalOf(await hand(randomUUID())).code).toBe('FORBIDDEN');
});
