import type { Viewer } from '@cdw/kernel/viewer.ts';
import { describe, expect, it } from 'vitest';
import { AGENCY, BEP, IDETA, OF_IDETA, testAccess } from './access-for-test.ts';
import { makeKey } from './key-for-test.ts';

const { access, ask, create, rotate, revoke } = testAccess();

describe('who may have which key', () => {
  it('without the scope nobody has anything to do with keys', async () => {
    const query = '{ apiKeys { totalCount } }';
    expect((await ask(query)).code).toBe('UNAUTHENTICATED');
    for (const viewer of [IDETA, AGENCY]) {
      expect((await ask(query, { ...viewer, scopes: ['spaces:write'] })).code).toBe('FORBIDDEN');
    }
    for (const mutation of [
      'createApiKey(input: { label: "x", role: PARTNER }) { key }',
      'rotateApiKey(input: { id: "key_x" }) { key }',
      'revokeApiKey(id: "key_x") { id }',
    ]) {
      expect((await ask(`mutation { ${mutation} }`)).code).toBe('UNAUTHENTICATED');
      expect((await ask(`mutation { ${mutation} }`, { ...IDETA, scopes: [] })).code).toBe('FORBIDDEN');
    }
  });

  it('an operator makes keys for its own organisation, with some of its own scopes', async () => {
    const { apiKey } = await create(OF_IDETA, IDETA);
    expect(apiKey.scopes).toEqual(['spaces:write']);
    expect((await revoke(apiKey.id, BEP)).code).toBe('NOT_FOUND');
    expect((await rotate(apiKey.id, '', BEP)).code).toBe('NOT_FOUND');
    expect((await revoke(apiKey.id, IDETA)).code).toBeUndefined();
  });

  it.each([
    ['for another organisation', 'FORBIDDEN', 'role: OPERATOR, organisationIds: ["org_bep"]'],
    ['for its own and another', 'FORBIDDEN', 'role: OPERATOR, organisationIds: ["org_ideta", "org_bep"]'],
    ['for one that does not exist', 'FORBIDDEN', 'role: OPERATOR, organisationIds: ["org_none"]'],
    ['for nobody', 'FORBIDDEN', 'role: PARTNER'],
    ['of the agency', 'FORBIDDEN', 'role: AGENCY'],
    [
      'with a scope that it lacks',
      'BAD_USER_INPUT',
      'role: OPERATOR, organisationIds: ["org_ideta"], scopes: ["evaluations:write"]',
    ],
  ])('an operator makes no key %s', async (_what, expected, wish) => {
    const input = `label: "x", ${wish}`;
    const { code, data } = await ask(`mutation { createApiKey(input: { ${input} }) { key } }`, IDETA);
    expect([code, data]).toEqual([expected, { createApiKey: null }]);
  });

  it('no key leads to a mightier one, neither by making nor by rotating it', async () => {
    const clerk = { ...AGENCY, scopes: ['keys:write'] };
    const { apiKey } = await create(OF_IDETA);
    expect((await rotate(apiKey.id, '', clerk)).code).toBe('FORBIDDEN');
    const { code } = await ask(
      `mutation { createApiKey(input: { ${OF_IDETA}, scopes: ["hubs:write"] }) { key } }`,
      clerk,
    );
    expect(code).toBe('BAD_USER_INPUT');
  });

  it('an operator lists the keys of its own organisation only, the agency all', async () => {
    await create('label: "x", role: OPERATOR, organisationIds: ["org_bep"]');
    await makeKey(access(), { role: 'AGENCY' });
    const list = '{ apiKeys(first: 100) { totalCount nodes { role organisationIds } } }';
    type List = { apiKeys: { totalCount: number; nodes: { organisationIds: string[] }[] } };
    const [own, all] = [await ask(list, BEP), await ask(list, AGENCY)].map(({ data }) => data as List);
    expect(new Set(own?.apiKeys.nodes.flatMap(({ organisationIds }) => organisationIds))).toEqual(new Set(['org_bep']));
    expect(all?.apiKeys.totalCount).toBeGreaterThan(own?.apiKeys.totalCount ?? 0);
    const partner: Viewer = { ...BEP, role: 'PARTNER' };
    expect((await ask(list, partner)).data).toEqual({ apiKeys: { totalCount: 0, nodes: [] } });
  });
});

it('all that is wrong with a wish is told at once', async () => {
  const { error } = await ask(
    `mutation { createApiKey(input: { label: " ", role: OPERATOR, organisationIds: ["spc_x", "org_none"], scopes: ["everything"],
       expiresAt: "2020-01-01T00:00:00Z" }) { key } }`,
    AGENCY,
  );
  const faults = error?.extensions.faults as { path: string; code: string }[];
  expect(faults.map(({ path, code }) => [path, code])).toEqual([
    ['organisationIds', 'WRONG_TYPE'],
    ['organisationIds', 'NOT_FOUND'],
    ['label', 'EMPTY'],
    ['scopes', 'INVALID'],
    ['expiresAt', 'INVALID'],
  ]);
});
