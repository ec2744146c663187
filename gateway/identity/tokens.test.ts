import { createHmac } from 'node:crypto';
import type { AskGraph } from '@cdw/kernel/context.ts';
import { GraphQLError } from 'graphql';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCOPES } from '../access/scopes.ts';
import { ORGANISATIONS_PER_VIEWER_MAX, SUBJECT_CHARACTERS_MAX } from '../limits.ts';
import { createIdentity } from './identity.ts';
import { startIssuer } from './issuer-for-test.ts';

let issuer: Awaited<ReturnType<typeof startIssuer>>;
beforeAll(async () => {
  issuer = await startIssuer();
});
afterAll(() => issuer.close());

const keys = { viewerOf: async () => 'is not known here.' };
const logged: unknown[] = [];
const identity = (more: object = {}) =>
  createIdentity({ keys, issuer: { ...issuer.settings, ...more }, log: (cause) => logged.push(cause) });

/** Organisations of the graph, by slug and identifier; how often it was asked; and whether it answers. */
const ORGANISATIONS: Record<string, string> = {
  ideta: 'org_ideta',
  org_ideta: 'org_ideta',
  bep: 'org_bep',
  org_bep: 'org_bep',
};
let questions = 0;
let isGraphDown = false;
const graph: AskGraph = async (_query, variables) => {
  questions += 1;
  if (isGraphDown)
    return { errors: [new GraphQLError('down at 10.0.0.7', { extensions: { code: 'SUBGRAPH_UNAVAILABLE' } })] };
  const found = Object.entries(variables).map(([name, key]) => {
    const id = ORGANISATIONS[String(key)];
    return [name.replace('name', 'found'), id ? { id } : null];
  });
  return { data: Object.fromEntries(found) };
};

const viewerOf = async (token: string, more: object = {}) =>
  identity(more).viewerOf({ authorization: `Bearer ${token}` }, graph);
/** The status and the message with which a token is refused. */
const refusalOf = async (token: string, more: object = {}) => {
  const error = await viewerOf(token, more).then(
    () => undefined,
    (cause) => cause,
  );
  return [error?.extensions.http.status, error?.extensions.code, error?.message];
};
const now = () => Math.floor(Date.now() / 1_000);

describe('a token of the issuer', () => {
  test('tells role, organisations and actor, and has the scopes of its role', async () => {
    const exp = now() + 120;
    const token = await issuer.token({ roles: ['operator', 'other'], organisations: ['org_ideta'], exp });
    expect(await viewerOf(token)).toEqual({
      role: 'OPERATOR',
      organisationIds: ['org_ideta'],
      scopes: SCOPES.filter((scope) => scope !== 'keys:write'),
      actor: `d41d8cd9@${issuer.url}`,
      expiresAt: new Date(exp * 1_000),
    });
  });

  test('may limit itself to some scopes, but adds none to its role', async () => {
    const scope = 'openid profile spaces:read spaces:write';
    expect((await viewerOf(await issuer.token({ roles: 'agency', scope }))).scopes).toEqual([
      'spaces:read',
      'spaces:write',
    ]);
    expect((await viewerOf(await issuer.token({ scope }))).scopes).toEqual(['spaces:read']);
  });

  test.each([
    ['misspelt', 'spaces:admin'],
    ['of other programs', 'openid profile'],
    ['none', ''],
  ])('has no scope where those that it names are %s', async (_what, scope) => {
    for (const roles of ['agency', 'operator', 'partner']) {
      expect(await viewerOf(await issuer.token({ roles, scope }))).toMatchObject({ scopes: [] });
      expect(await viewerOf(await issuer.token({ roles, scp: [scope] }))).toMatchObject({ scopes: [] });
    }
  });

  test('names organisations by slug or identifier, each once, which are remembered for a while', async () => {
    const known = identity();
    const organisations = ['ideta', 'org_bep', 'org_ideta', 'ideta'];
    const headers = { authorization: `Bearer ${await issuer.token({ roles: 'operator', organisations })}` };
    questions = 0;
    for (let turn = 0; turn < 3; turn += 1) {
      expect((await known.viewerOf(headers, graph)).organisationIds).toEqual(['org_ideta', 'org_bep']);
    }
    expect(questions).toBe(1);
    isGraphDown = true;
    expect((await known.viewerOf(headers, graph)).organisationIds).toEqual(['org_ideta', 'org_bep']);
    isGraphDown = false;
  });

  test('is not the one to blame where the graph cannot tell its organisations: 503, and then it is asked again', async () => {
    const token = await issuer.token({ roles: 'operator', organisations: 'ideta' });
    isGraphDown = true;
    const [status, code, message] = await refusalOf(token);
    isGraphDown = false;
    expect([status, code]).toEqual([503, 'IDENTITY_UNAVAILABLE']);
    expect(message).not.toContain('10.0.0.7');
    expect(await viewerOf(token)).toMatchObject({ organisationIds: ['org_ideta'] });
  });

  test('has a subject as long as it may be', async () => {
    const sub = 'é'.repeat(SUBJECT_CHARACTERS_MAX);
    expect((await viewerOf(await issuer.token({ sub }))).actor.startsWith(`${sub}@http`)).toBe(true);
  });

  test('without a role that is known is one of a partner, who has no scopes', async () => {
    expect(await viewerOf(await issuer.token({ roles: ['king'] }))).toMatchObject({ role: 'PARTNER', scopes: [] });
  });

  test('is read where the claims are said to be, also below another claim', async () => {
    const token = await issuer.token({ realm_access: { roles: ['agency'] }, 'https://graph/orgs': 'org_bep' });
    const names = { roleClaim: 'realm_access.roles', organisationClaim: 'https://graph/orgs' };
    expect(await viewerOf(token, names)).toMatchObject({ role: 'AGENCY' });
  });

  test.each(['ES256', 'EdDSA', 'PS256', 'RS256'])(
    'may be signed by %s, with a key that is newer than the last look',
    async (alg) => {
      const known = identity();
      await known.viewerOf({ authorization: `Bearer ${await issuer.token()}` });
      await issuer.rotate(alg);
      const viewer = await known.viewerOf({ authorization: `Bearer ${await issuer.token()}` });
      expect(viewer.actor).toContain('d41d8cd9');
    },
  );

  test('is checked without asking the issuer again', async () => {
    const known = identity();
    const headers = { authorization: `Bearer ${await issuer.token()}` };
    await known.viewerOf(headers);
    const before = issuer.fetches();
    for (let turn = 0; turn < 5; turn += 1) await known.viewerOf(headers);
    expect(issuer.fetches()).toBe(before);
  });
});

describe('a token that is refused with 401 and a reason', () => {
  const other = async (alg: string, header = {}) => {
    const { privateKey } = await generateKeyPair(alg);
    const claims = { iss: issuer.url, aud: 'graph', sub: 'x', exp: now() + 60 };
    return new SignJWT(claims).setProtectedHeader({ alg, ...header }).sign(privateKey);
  };
  const tampered = async () => {
    const [head, , signature] = (await issuer.token()).split('.');
    const claims = { iss: issuer.url, aud: 'graph', sub: 'x', exp: now() + 60, roles: ['agency'] };
    return `${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`;
  };
  /** The attack by which the issuer's public key, known to all, would be taken for a shared secret. */
  const confused = async () => {
    const head = Buffer.from('{"alg":"HS256"}').toString('base64url');
    const body = Buffer.from(JSON.stringify({ iss: issuer.url, aud: 'graph', sub: 'x', exp: now() + 60 })).toString(
      'base64url',
    );
    return `${head}.${body}.${createHmac('sha256', 'public key').update(`${head}.${body}`).digest('base64url')}`;
  };
  test.each([
    ['expired', () => issuer.token({ exp: now() - 60 }), 'has expired'],
    ['not yet valid', () => issuer.token({ nbf: now() + 60 }), 'not valid yet'],
    [
      'of alg none',
      async () => new UnsecuredJWT({ sub: 'x' }).setAudience('graph').setExpirationTime('1m').encode(),
      'signed in a way',
    ],
    ['of a shared secret', confused, 'signed in a way'],
    ['of another audience', () => issuer.token({ aud: 'another' }), 'the audience "graph"'],
    ['of another issuer', () => issuer.token({ iss: 'https://evil.example' }), 'another issuer'],
    ['of an unknown key', () => other('RS256', { kid: 'unknown' }), 'does not publish'],
    ['of another key under no name', () => other('RS256'), 'does not bear the signature'],
    ['without an end', () => issuer.token({ exp: undefined }), 'lacks the claim "exp"'],
    ['without a subject', () => issuer.token({ sub: undefined }), 'lacks the claim "sub"'],
    ['of an empty subject', () => issuer.token({ sub: '' }), 'claim "sub"'],
    ['of a blank subject', () => issuer.token({ sub: ' ' }), 'claim "sub"'],
    ['of an object as subject', () => issuer.token({ sub: { id: 1 } } as never), 'claim "sub"'],
    ['of a number as subject', () => issuer.token({ sub: 7 } as never), 'claim "sub"'],
    ['of a subject too long', () => issuer.token({ sub: 'x'.repeat(SUBJECT_CHARACTERS_MAX + 1) }), 'claim "sub"'],
    ['of a subject with a line break', () => issuer.token({ sub: 'x\nagency' }), 'claim "sub"'],
    ['of a subject that turns the writing', () => issuer.token({ sub: 'x\u202eycnega' }), 'claim "sub"'],
    ['with a number as role', () => issuer.token({ roles: 1 }), 'claim "roles"'],
    ['with an object among its roles', () => issuer.token({ roles: ['agency', {}] }), 'claim "roles"'],
    ['with an object as organisations', () => issuer.token({ organisations: { id: 'ideta' } }), '"organisations"'],
    ['with a number among its organisations', () => issuer.token({ organisations: ['ideta', 1] }), '"organisations"'],
    ['with an unknown organisation', () => issuer.token({ organisations: ['ideta', 'idetta'] }), '"idetta"'],
    ['with an unknown identifier', () => issuer.token({ organisations: 'org_none' }), '"org_none"'],
    ['with an identifier of another type', () => issuer.token({ organisations: 'spc_esco' }), '"spc_esco"'],
    ['with a text that is no name', () => issuer.token({ organisations: 'IDETA, BEP\n' }), 'no organisation'],
    [
      'with too many organisations',
      () =>
        issuer.token({
          organisations: Array.from({ length: ORGANISATIONS_PER_VIEWER_MAX + 1 }, (_, place) => `o${place}`),
        }),
      '51 organisations',
    ],
    ['with a number as scope', () => issuer.token({ scope: 1 }), 'claim "scope"'],
    ['with an object as scp', () => issuer.token({ scp: [{}] }), 'claim "scp"'],
    ['tampered with', tampered, 'does not bear the signature'],
    ['broken text', async () => 'aaa.bbb.ccc', 'that can be read'],
    ['no token', async () => 'swordfish', 'not a JSON Web Token'],
  ])('%s', async (_what, make, reason) => {
    await issuer.rotate();
    const token = await make();
    const [status, code, message] = await refusalOf(token);
    expect([status, code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(message).toContain(reason);
    expect(message).not.toContain(token);
    expect(message).not.toContain('evil.example');
  });
});

test('an issuer that does not answer is not the fault of the token: 503, and then it is asked again', async () => {
  const token = await issuer.token();
  issuer.setDown(true);
  const known = identity();
  const error = await known.viewerOf({ authorization: `Bearer ${token}` }).catch((cause) => cause);
  expect([error.extensions.http.status, error.extensions.code]).toEqual([503, 'IDENTITY_UNAVAILABLE']);
  expect(error.message).not.toContain('127.0.0.1');
  expect(logged.map(String).join()).toContain('status 500');
  expect(logged.map(String).join()).not.toContain(token);
  issuer.setDown(false);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await known.viewerOf({ authorization: `Bearer ${token}` })).toMatchObject({ role: 'PARTNER' });
});

test('an issuer that calls itself otherwise than it is configured is not believed', async () => {
  expect((await refusalOf(await issuer.token(), { issuer: `${issuer.url}/` }))[0]).toBe(503);
});
