import { describe, expect, inject, it } from 'vitest';
import { OF_IDETA, testAccess } from './access-for-test.ts';

// The embedded store is one connection: nobody can hold a row of it while somebody else asks.
const isOnServer = inject('template').startsWith('postgres');

const { viewerOf, create, rotate, revoke, db } = testAccess();

describe('the life of a key', () => {
  it('begins with being shown, and it stands for what it was made for', async () => {
    const { key, apiKey } = await create(`${OF_IDETA}, scopes: ["spaces:write"]`);
    expect(key).toMatch(/^cdw_[0-9a-z]{8}_[0-9A-Za-z]{43}$/);
    expect(key.startsWith(apiKey.prefix)).toBe(true);
    expect(apiKey).toMatchObject({ isValid: true, createdBy: 'key cdw_agency00', rotatedFrom: null });
    expect(await viewerOf(key)).toEqual({
      role: 'OPERATOR',
      organisationIds: ['org_ideta'],
      scopes: ['spaces:write'],
      actor: `key ${apiKey.prefix}`,
      expiresAt: new Date(String(apiKey.expiresAt)),
    });
  });

  it('is rotated: both are valid, until the old one ends by itself', async () => {
    const old = await create(OF_IDETA);
    const { made: successor } = await rotate(old.apiKey.id, 'overlapHours: 1');
    expect(successor.apiKey).toMatchObject({ rotatedFrom: { id: old.apiKey.id }, scopes: old.apiKey.scopes });
    expect(await viewerOf(old.key)).toMatchObject({ role: 'OPERATOR' });
    expect(await viewerOf(successor.key)).toMatchObject({ organisationIds: ['org_ideta'] });

    const apiKeys = db().apiKey;
    const { expiresAt } = await apiKeys.findUniqueOrThrow({ where: { id: old.apiKey.id } });
    expect(Math.abs((expiresAt?.getTime() ?? 0) - Date.now() - 3_600_000)).toBeLessThan(60_000);
    await apiKeys.update({ where: { id: old.apiKey.id }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await viewerOf(old.key)).toMatch(/has expired/);
    expect(await viewerOf(successor.key)).toMatchObject({ role: 'OPERATOR' });
    expect((await rotate(old.apiKey.id)).code).toBe('CONFLICT');
  });

  it('without an overlap the old one ends at once', async () => {
    const old = await create(OF_IDETA);
    expect((await rotate(old.apiKey.id, 'overlapHours: 0')).code).toBeUndefined();
    expect(await viewerOf(old.key)).toMatch(/has expired/);
  });

  it('is revoked at once and for good', async () => {
    const { key, apiKey } = await create(OF_IDETA);
    expect((await revoke(apiKey.id)).data).toEqual({ revokeApiKey: { isValid: false } });
    expect(await viewerOf(key)).toMatch(/was revoked/);
    expect((await rotate(apiKey.id)).code).toBe('CONFLICT');
    expect((await revoke(apiKey.id)).data).toEqual({ revokeApiKey: { isValid: false } });
  });

  it('is used: the moment is noted at most once a minute', async () => {
    const { key, apiKey } = await create(OF_IDETA);
    const apiKeys = db().apiKey;
    const lastUse = async () => (await apiKeys.findUniqueOrThrow({ where: { id: apiKey.id } })).lastUsedAt;
    expect(await lastUse()).toBeNull();
    await viewerOf(key);
    await expect.poll(lastUse).not.toBeNull();
    const first = await lastUse();
    await viewerOf(key);
    const long = new Date((first?.getTime() ?? 0) - 61_000);
    await apiKeys.update({ where: { id: apiKey.id, lastUsedAt: first }, data: { lastUsedAt: long } });
    await viewerOf(key);
    await expect.poll(async () => (await lastUse())?.getTime()).toBeGreaterThanOrEqual(first?.getTime() ?? 0);
  });

  it('is taken while somebody else holds its row, or writes to it fail', async () => {
    const { key, apiKey } = await create(OF_IDETA);
    await db().$transaction(async (tables) => {
      await tables.$queryRaw`SELECT id FROM gateway."ApiKey" WHERE id = ${apiKey.id} FOR UPDATE`;
      if (isOnServer) expect(await viewerOf(key)).toMatchObject({ role: 'OPERATOR' });
    });
    await db().$executeRaw`ALTER TABLE gateway."ApiKey" ADD CONSTRAINT nothing CHECK ("lastUsedAt" IS NULL) NOT VALID`;
    expect(await viewerOf(key)).toMatchObject({ role: 'OPERATOR' });
    await db().$executeRaw`ALTER TABLE gateway."ApiKey" DROP CONSTRAINT nothing`;
  });

  it('is nothing without its secret', async () => {
    const { key, apiKey } = await create(OF_IDETA);
    const other = key.endsWith('0') ? '1' : '0';
    expect(await viewerOf(`${key.slice(0, -1)}${other}`)).toMatch(/is not known/);
    expect(await viewerOf(`${apiKey.prefix}_`)).toMatch(/is not complete/);
    expect(await viewerOf(`cdw_00000000_${'0'.repeat(43)}`)).toMatch(/is not known/);
  });

  it('leaves no secret in the tables', async () => {
    const { key } = await create(OF_IDETA);
    const secret = key.slice('cdw_12345678_'.length);
    const rows = await db().$queryRaw<{ text: string }[]>`SELECT to_jsonb(k)::text AS text FROM gateway."ApiKey" AS k`;
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter(({ text }) => text.includes(secret) || text.includes(btoa(secret)))).toEqual([]);
  });
});
