import type { Viewer } from '@cdw/kernel/viewer.ts';
import { describe, expect, it } from 'vitest';
import { AGENCY, IDETA, OF_IDETA, testAccess } from './access-for-test.ts';
import { makeKey } from './key-for-test.ts';
import { EXPIRY_DAYS_DEFAULT } from './limits.ts';

const { access, ask, create, rotate, viewerOf } = testAccess();

const MINUTE = 60_000;
const DAY = 86_400_000;
const inMilliseconds = (milliseconds: number): Date => new Date(Date.now() + milliseconds);

/** Who sends a key that was just made, as the gateway knows it. */
async function senderOf(key: string): Promise<Viewer> {
  const viewer = await viewerOf(key);
  if (typeof viewer === 'string') throw new Error(viewer);
  return viewer;
}

/** Those who make keys, each until an end: with a key, and with a token of the issuer. */
const MAKERS: [string, (expiresAt: Date) => Promise<Viewer>][] = [
  [
    'a key of the agency',
    async (expiresAt) => senderOf(await makeKey(access(), { role: 'AGENCY', expiresAt, scopes: AGENCY.scopes })),
  ],
  [
    'a key of an operator',
    async (expiresAt) =>
      senderOf(
        await makeKey(access(), { role: 'OPERATOR', organisationIds: ['org_ideta'], scopes: IDETA.scopes, expiresAt }),
      ),
  ],
  ['a token of an operator', async (expiresAt) => ({ ...IDETA, actor: 'd41d8cd9@https://issuer.example', expiresAt })],
];

describe.each(MAKERS)('%s that ends in a minute', (_who, make) => {
  it('makes no key that lasts longer, whether it says when or not', async () => {
    const expiresAt = inMilliseconds(MINUTE);
    const maker = await make(expiresAt);
    const { apiKey } = await create(OF_IDETA, maker);
    expect(apiKey.expiresAt).toBe(expiresAt.toISOString());
    const asked = (when: Date) =>
      ask(`mutation { createApiKey(input: { ${OF_IDETA}, expiresAt: "${when.toISOString()}" }) { key } }`, maker);
    expect((await asked(expiresAt)).code).toBeUndefined();
    const { code, error } = await asked(new Date(expiresAt.getTime() + 1));
    expect(code).toBe('BAD_USER_INPUT');
    expect(error?.message).toContain(expiresAt.toISOString());
  });

  it('prolongs no key by rotating it', async () => {
    const expiresAt = inMilliseconds(MINUTE);
    const maker = await make(expiresAt);
    const old = await create(`${OF_IDETA}, scopes: ["spaces:write"]`);
    const { made } = await rotate(old.apiKey.id, '', maker);
    expect(made.apiKey.expiresAt).toBe(expiresAt.toISOString());
    const another = await create(`${OF_IDETA}, scopes: ["spaces:write"]`);
    const later = new Date(expiresAt.getTime() + 1).toISOString();
    expect((await rotate(another.apiKey.id, `, expiresAt: "${later}"`, maker)).code).toBe('BAD_USER_INPUT');
  });
});

it('a key does not prolong itself, nor by the keys that it made, however often', async () => {
  const end = inMilliseconds(MINUTE);
  const first = await create(`${OF_IDETA}, scopes: ["keys:write"], expiresAt: "${end.toISOString()}"`);
  let { key, apiKey } = first;
  for (const turn of ['rotated', 'made', 'rotated', 'made']) {
    const viewer = await senderOf(key);
    const next =
      turn === 'made'
        ? await create(`${OF_IDETA}, scopes: ["keys:write"]`, viewer)
        : (await rotate(apiKey.id, '', viewer)).made;
    expect(next.apiKey).toMatchObject({ expiresAt: end.toISOString(), scopes: ['keys:write'], role: 'OPERATOR' });
    ({ key, apiKey } = next);
  }
});

it('a key that does not end makes one of a year, and is succeeded by one that does not end', async () => {
  const endless = await senderOf(await makeKey(access(), { role: 'AGENCY', expiresAt: null }));
  const { apiKey } = await create(OF_IDETA, endless);
  const days = (new Date(String(apiKey.expiresAt)).getTime() - Date.now()) / DAY;
  expect(Math.round(days)).toBe(EXPIRY_DAYS_DEFAULT);
  const { data } = await ask('{ apiKeys(first: 100) { nodes { id prefix } } }', endless);
  const { nodes } = (data as { apiKeys: { nodes: { id: string; prefix: string }[] } }).apiKeys;
  const own = nodes.find(({ prefix }) => endless.actor === `key ${prefix}`);
  expect((await rotate(own?.id ?? '', '', endless)).made.apiKey.expiresAt).toBeNull();
  const { made } = await rotate(apiKey.id, '', endless);
  expect(Math.round((new Date(String(made.apiKey.expiresAt)).getTime() - Date.now()) / DAY)).toBe(EXPIRY_DAYS_DEFAULT);
});
