import { today } from '@cdw/kernel/days.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import type { TestDatabase } from '@cdw/kernel/test-database.ts';
import { createTestDatabase } from '@cdw/kernel/testing.ts';
import type { PrismaClient } from '@cdw/spaces/generated/prisma/client.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Graph, openGraph, WAYS } from '../graph.ts';

const [esco, negundo] = [seededId('spc', 'esco'), seededId('spc', 'swc-negundo')];
const organisation = seededId('org', 'ideta');
const on = today();
const sources = [{ title: 'Convention de mutualisation', publishedOn: '2026' }];
const proposal = {
  kind: 'MUTUALISATION',
  title: { fr: 'ESCO ouvert au Negundo' },
  parties: [
    { space: esco, role: 'HOST' },
    { space: negundo, role: 'BENEFICIARY' },
  ],
  accessRights: [{ host: esco, beneficiary: negundo, terms: 'FREE_WITHIN_SUBSCRIPTION', isBothWays: false }],
  on,
  sources,
};

const PROPOSE = `mutation ($input: ProposePartnershipInput!) { proposePartnership(input: $input) { id slug status } }`;
const SIGN = `mutation ($input: SignPartnershipInput!) { signPartnership(input: $input) {
  version status signatures { organisation { name } } accessRights { host { name } sameOperator } } }`;
const PARTIES = `query ($id: ID!) { partnership(id: $id) { title parties { role space { name } } } }`;
const FEED = `query ($after: String) { partnershipChanges(after: $after, first: 100) {
  endCursor hasNextPage changes { entityId entityType after } } }`;

type Kept = Record<string, unknown>;
type Answer = { data: Record<string, Kept | null>; errors?: { message: string; extensions: Kept }[] };
type Feed = {
  changes: { entityId: string; entityType: string; after: Kept }[];
  endCursor: string;
  hasNextPage: boolean;
};

describe.each(WAYS)('spaces are shared, %s', (way) => {
  let graph: Graph;
  let database: TestDatabase;
  let id = '';
  const keys: Record<string, string> = {};
  beforeAll(async () => {
    database = await createTestDatabase();
    graph = await openGraph(database.url, way);
    for (const slug of ['ideta', 'bep']) {
      const organisationIds = [seededId('org', slug)];
      keys[slug] = await graph.makeKey({ role: 'OPERATOR', organisationIds, scopes: ['partnerships:write'] });
    }
  });
  afterAll(async () => {
    await graph.close();
    await database.drop();
  });

  async function ask(document: string, variables: object, slug?: string): Promise<Answer> {
    const { text } = await graph.answer(document, { ...variables }, slug ? { 'x-api-key': keys[slug] ?? '' } : {});
    return JSON.parse(text);
  }

  it('IDETA proposes and signs that two of its spaces are; BEP cannot', async () => {
    const byBep = await ask(PROPOSE, { input: proposal }, 'bep');
    expect([byBep.data.proposePartnership, byBep.errors?.[0]?.extensions.code]).toEqual([null, 'FORBIDDEN']);
    const { data, errors } = await ask(PROPOSE, { input: proposal }, 'ideta');
    expect([data.proposePartnership, errors]).toMatchObject([
      { slug: 'esco-ouvert-au-negundo', status: 'PROPOSED' },
      undefined,
    ]);
    id = String(data.proposePartnership?.id);
    const signature = { partnership: id, version: 1, organisation, from: on, sources };
    const refused = await ask(SIGN, { input: signature }, 'bep');
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await ask(SIGN, { input: signature }, 'ideta')).toEqual({
      data: {
        signPartnership: {
          version: 2,
          status: 'ACTIVE',
          signatures: [{ organisation: { name: 'IDETA' } }],
          accessRights: [{ host: { name: 'ESCO' }, sameOperator: true }],
        },
      },
    });
  });

  it('a space that does not exist is a fault at its place', async () => {
    const parties = [...proposal.parties, { space: 'spc_0000000000000000', role: 'PARTNER' }];
    const { errors } = await ask(PROPOSE, { input: { ...proposal, slug: 'sans-espace', parties } }, 'ideta');
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      faults: [{ path: 'input.parties.2.space', code: 'NOT_FOUND' }],
    });
  });

  it('a partner app that replays the feed has the state of the partnerships', async () => {
    const replay = async (): Promise<Map<string, Kept>> => {
      const state = new Map<string, Kept>();
      for (let after: string | undefined, isMore = true; isMore; ) {
        const { data } = await ask(FEED, { after });
        const part = data.partnershipChanges as unknown as Feed;
        for (const change of part.changes)
          if (change.entityType === 'Partnership') state.set(change.entityId, change.after);
        after = part.endCursor;
        isMore = part.hasNextPage;
      }
      return state;
    };
    // On a server, transactions of others may hold the feed up for a moment.
    await expect.poll(async () => (await replay()).get(id)?.version, { timeout: 40_000 }).toBe(2);
    const state = await replay();
    const all = `{ partnerships(first: 100) { nodes { id version slug statusHistory { status } accessRightHistory { id } } } }`;
    const { data } = await ask(all, {});
    const nodes = data.partnerships?.nodes as (Kept & { id: string })[];
    expect(nodes).toHaveLength(state.size);
    for (const { id: partnership, accessRightHistory, statusHistory, ...told } of nodes) {
      const { accessRights, statuses } = state.get(partnership) ?? {};
      expect(state.get(partnership)).toMatchObject(told);
      expect({ accessRights, statuses }).toMatchObject({ accessRights: accessRightHistory, statuses: statusHistory });
    }
  });

  it('a party that vanished reads as null, with an error that says so', async () => {
    const spaces = graph.subgraphs.find(({ name }) => name === 'spaces');
    if (!spaces) throw new Error('The graph has no subgraph of spaces');
    const { db } = spaces.createContext() as unknown as { db: PrismaClient };
    for (const part of ['SpaceName', 'SpaceStatusPeriod', 'Premises', 'SpaceOperator', 'Membership', 'Plan']) {
      await db.$executeRawUnsafe(`DELETE FROM spaces."${part}" WHERE "spaceId" = '${negundo}'`);
    }
    await db.$executeRawUnsafe(`DELETE FROM spaces."Space" WHERE id = '${negundo}'`);
    const { data, errors } = await ask(PARTIES, { id });
    expect(data.partnership).toMatchObject({
      title: 'ESCO ouvert au Negundo',
      parties: [
        { role: 'HOST', space: { name: 'ESCO' } },
        { role: 'BENEFICIARY', space: null },
      ],
    });
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect(errors?.[0]?.message).toContain(`There is no Space "${negundo}" (any more)`);
  });
});
