import { expect, it } from 'vitest';
import { AGENCY, BEP, IDETA, OF_IDETA, testAccess } from './access-for-test.ts';

const { ask, create, rotate, revoke, db } = testAccess();

type Entry = {
  change: { kind: string; entityId: string; fields: string[]; after: Record<string, unknown> };
  actor: string;
  before: Record<string, unknown> | null;
  organisationIds: string[];
};

/** What the audit tells somebody of a key, or of all that concern them. */
async function audit(viewer = AGENCY, entity?: string): Promise<Entry[]> {
  const args = entity ? `(entity: "${entity}", first: 100)` : '(first: 100)';
  const fields = 'change { kind entityId fields after } actor before organisationIds';
  const { data, error } = await ask(`{ keyAudit${args} { changes { ${fields} } } }`, viewer);
  expect(error).toBeUndefined();
  return (data as { keyAudit: { changes: Entry[] } }).keyAudit.changes;
}

it('tells who made, rotated and revoked a key, with what was before and after', async () => {
  const { apiKey } = await create(`${OF_IDETA}, scopes: ["spaces:write"]`);
  const { made } = await rotate(apiKey.id, 'overlapHours: 1', IDETA);
  await revoke(apiKey.id, IDETA);
  const told = await audit(AGENCY, apiKey.id);
  expect(told.map(({ change, actor }) => [change.kind, actor, change.fields])).toEqual([
    ['CREATED', AGENCY.actor, expect.arrayContaining(['label', 'role', 'scopes', 'organisationIds', 'createdBy'])],
    ['ROTATED', IDETA.actor, ['expiresAt']],
    ['REVOKED', IDETA.actor, ['revokedAt']],
  ]);
  expect(told.map(({ before }) => before?.revokedAt)).toEqual([undefined, null, null]);
  expect(told[2]?.before).toEqual(told[1]?.change.after);
  expect(new Set(told.flatMap(({ organisationIds }) => organisationIds))).toEqual(new Set(['org_ideta']));
  const successor = await audit(IDETA, made.apiKey.id);
  expect(successor).toMatchObject([{ change: { kind: 'CREATED', after: { rotatedFromId: apiKey.id } }, before: null }]);
});

it('tells nothing of what changed nothing, or was refused', async () => {
  const { apiKey } = await create(OF_IDETA);
  await revoke(apiKey.id);
  await revoke(apiKey.id);
  expect((await rotate(apiKey.id)).code).toBe('CONFLICT');
  expect((await audit(AGENCY, apiKey.id)).map(({ change }) => change.kind)).toEqual(['CREATED', 'REVOKED']);
});

it('of two who revoke a key at once, one does', async () => {
  const { apiKey } = await create(OF_IDETA);
  await Promise.all([revoke(apiKey.id, IDETA), revoke(apiKey.id, AGENCY), revoke(apiKey.id, IDETA)]);
  expect((await audit(AGENCY, apiKey.id)).map(({ change }) => change.kind)).toEqual(['CREATED', 'REVOKED']);
});

it('begins with the first key of all', async () => {
  const [first] = await audit();
  expect(first).toMatchObject({ change: { kind: 'CREATED', after: { role: 'AGENCY' } }, actor: 'first start' });
});

it('is for the agency, and for those for whom the key speaks', async () => {
  const { apiKey } = await create('label: "Both", role: OPERATOR, organisationIds: ["org_ideta", "org_bep"]');
  const own = await create(OF_IDETA, IDETA);
  const idsOf = (entries: Entry[]) => entries.map(({ change }) => change.entityId);
  const [all, ideta, bep] = [await audit(AGENCY), await audit(IDETA), await audit(BEP)].map(idsOf);
  expect(all).toEqual(expect.arrayContaining([apiKey.id, own.apiKey.id]));
  expect(ideta).toEqual(expect.arrayContaining([apiKey.id, own.apiKey.id]));
  expect(bep).toEqual([apiKey.id]);
  expect((await ask('{ keyAudit { endCursor } }')).code).toBe('UNAUTHENTICATED');
  for (const viewer of [
    { ...IDETA, scopes: ['spaces:write'] },
    { ...IDETA, role: 'PARTNER' as const, organisationIds: [] },
  ]) {
    expect((await ask('{ keyAudit { endCursor } }', viewer)).code).toBe('FORBIDDEN');
  }
});

it('never holds a key, nor its hash', async () => {
  const { key, apiKey } = await create(OF_IDETA);
  const { hash } = await db().apiKey.findUniqueOrThrow({ where: { id: apiKey.id } });
  const rows = await db().$queryRaw<{ text: string }[]>`SELECT to_jsonb(c)::text AS text FROM gateway."Change" AS c`;
  expect(rows.some(({ text }) => text.includes(apiKey.prefix))).toBe(true);
  const secret = key.slice('cdw_12345678_'.length);
  expect(rows.filter(({ text }) => text.includes(secret) || text.includes(hash))).toEqual([]);
});

it.each(['UPDATE gateway."Change" SET actor = \'x\'', 'DELETE FROM gateway."Change"', 'TRUNCATE gateway."Change"'])(
  'refuses %s',
  async (statement) => {
    await expect(db().$executeRawUnsafe(statement)).rejects.toThrow(/only ever added/);
  },
);
