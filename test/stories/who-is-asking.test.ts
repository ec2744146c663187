import { startIssuer } from '@cdw/gateway/identity/issuer-for-test.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Graph, openGraph, WAYS } from '../graph.ts';

const VIEWER = '{ viewer { role organisationIds scopes actor } space(slug: "esco") { name } }';

describe.each(WAYS)('who is asking, %s', (way) => {
  let graph: Graph;
  let issuer: Awaited<ReturnType<typeof startIssuer>>;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await createTestDatabase();
    drop = database.drop;
    issuer = await startIssuer();
    graph = await openGraph(database.url, way, { issuer: issuer.settings });
  });
  afterAll(async () => {
    await graph.close();
    await issuer.close();
    await drop();
  });

  const bearer = (text: string): Record<string, string> => ({ authorization: `Bearer ${text}` });
  async function ask(document: string, headers: Record<string, string> = {}) {
    const { status, text } = await graph.answer(document, {}, headers);
    const { data, errors } = JSON.parse(text);
    return { status, data, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message };
  }

  it('is the public, when nothing is said', async () => {
    const { data } = await ask(VIEWER);
    expect(data).toEqual({
      viewer: { role: 'PUBLIC', organisationIds: [], scopes: [], actor: 'public' },
      space: { name: 'ESCO' },
    });
  });

  it('is whoever a key was made for, in either header', async () => {
    const key = await graph.makeKey({ role: 'OPERATOR', organisationIds: ['org_ideta'], scopes: ['spaces:write'] });
    for (const headers of [bearer(key), { 'x-api-key': key }]) {
      const { data } = await ask(VIEWER, headers);
      expect(data.viewer).toMatchObject({ role: 'OPERATOR', organisationIds: ['org_ideta'], scopes: ['spaces:write'] });
      expect(data.viewer.actor).toBe(`key ${key.slice(0, 12)}`);
    }
  });

  it('is whoever the issuer says', async () => {
    const token = await issuer.token({ roles: ['agency'] });
    const { data } = await ask(VIEWER, bearer(token));
    expect(data.viewer).toMatchObject({ role: 'AGENCY', actor: `d41d8cd9@${issuer.url}` });
  });

  it('is an operator of the organisations that its token names, by slug or identifier; an unknown one is refused', async () => {
    const ids = [seededId('org', 'ideta'), seededId('org', 'bep')];
    const token = await issuer.token({ roles: ['operator'], organisations: ['ideta', ids[1]] });
    const { data } = await ask(VIEWER, bearer(token));
    expect(data.viewer).toMatchObject({ role: 'OPERATOR', organisationIds: ids });
    const wrong = await ask(
      VIEWER,
      bearer(await issuer.token({ roles: ['operator'], organisations: ['ideta', 'idetta'] })),
    );
    expect([wrong.status, wrong.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(wrong.message).toContain('"idetta"');
  });

  it('a key lives: made by the agency, used, rotated while both are valid, and revoked', async () => {
    const agency = bearer(await graph.makeKey());
    const made = await ask(
      'mutation { createApiKey(input: { label: "Displays in Tournai", role: PARTNER }) { key apiKey { id } } }',
      agency,
    );
    const { key, apiKey } = made.data.createApiKey;
    expect((await ask(VIEWER, bearer(key))).data.viewer.role).toBe('PARTNER');

    const rotated = await ask(`mutation { rotateApiKey(input: { id: "${apiKey.id}" }) { key apiKey { id } } }`, agency);
    const successor = rotated.data.rotateApiKey;
    for (const valid of [key, successor.key]) expect((await ask(VIEWER, bearer(valid))).status).toBe(200);

    await ask(`mutation { revokeApiKey(id: "${apiKey.id}") { isValid } }`, agency);
    const refused = await ask(VIEWER, bearer(key));
    expect([refused.status, refused.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(refused.message).toContain('was revoked');
    expect((await ask(VIEWER, bearer(successor.key))).status).toBe(200);
  });

  it('whoever may not is told what is needed, and reads on', async () => {
    const document = '{ apiKeys { totalCount } space(slug: "esco") { name } }';
    const unknown = await ask(document);
    expect(unknown).toMatchObject({
      status: 200,
      code: 'UNAUTHENTICATED',
      data: { apiKeys: null, space: { name: 'ESCO' } },
    });
    expect(unknown.message).toContain('the scope "keys:write"');
    const partner = await ask(document, bearer(await graph.makeKey({ role: 'PARTNER' })));
    expect(partner).toMatchObject({ status: 200, code: 'FORBIDDEN', data: { apiKeys: null, space: { name: 'ESCO' } } });
  });

  it('a wrong credential is refused whole, and not answered as the public', async () => {
    for (const headers of [bearer('cdw_00000000_x'), bearer(await issuer.token({ exp: 1 })), { 'x-api-key': 'x' }]) {
      const { status, data, code } = await ask(VIEWER, headers);
      expect([status, data, code]).toEqual([401, undefined, 'UNAUTHENTICATED']);
    }
  });
});
