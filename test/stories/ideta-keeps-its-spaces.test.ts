import { fromDay, toDay, today } from '@cdw/kernel/days.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import type { TestDatabase } from '@cdw/kernel/test-database.ts';
import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Graph, openGraph, WAYS } from '../graph.ts';

const ESCO = seededId('spc', 'esco');
const DAY_MILLISECONDS = 86_400_000;
const on = today();
const yesterday = toDay(new Date(fromDay(on).getTime() - DAY_MILLISECONDS));
const sources = [{ title: 'Rapport annuel', publishedOn: '2026' }];
const premises = { municipality: '57081', street: 'Quai de la Dorcas 1' };

const RENAME = 'mutation ($input: RenameSpaceInput!) { renameSpace(input: $input) { name version } }';
const MOVE = 'mutation ($input: MoveSpaceInput!) { moveSpace(input: $input) { premises { street } version } }';
const CLOSE = 'mutation ($input: CloseSpaceInput!) { closeSpace(input: $input) { status version } }';
const STATE = `query ($id: ID!, $asOf: Date) { space(id: $id, asOf: $asOf) {
  name premises { street municipality { name } } status operator { name } } }`;
const AUDIT = `query ($id: ID!) { spaceAudit(entity: $id, first: 100) { changes { actor before change { kind after } } } }`;
const FEED = `query ($after: String) { spaceChanges(after: $after, first: 100) {
  endCursor hasNextPage changes { entityId entityType after } } }`;

type Answer = {
  data: Record<string, Record<string, unknown> | null>;
  errors?: { extensions: Record<string, unknown> }[];
};
type Changes = { changes: { entityId: string; entityType: string; after: Record<string, unknown> }[] };

describe.each(WAYS)('IDETA keeps its spaces, %s', (way) => {
  let graph: Graph;
  let database: TestDatabase;
  let ideta: string;
  let before: Answer;
  beforeAll(async () => {
    database = await createTestDatabase();
    graph = await openGraph(database.url, way);
    ideta = await operatorKey('ideta');
    before = await ask(undefined, STATE, { id: ESCO, asOf: yesterday });
  });
  afterAll(async () => {
    await graph.close();
    await database.drop();
  });

  const operatorKey = (slug: string): Promise<string> =>
    graph.makeKey({ role: 'OPERATOR', organisationIds: [seededId('org', slug)], scopes: ['spaces:write'] });
  async function ask(key: string | undefined, document: string, variables: object): Promise<Answer> {
    const { text } = await graph.answer(document, { ...variables }, key === undefined ? {} : { 'x-api-key': key });
    return JSON.parse(text);
  }
  const change = (key: string | undefined, document: string, version: number, input: object): Promise<Answer> =>
    ask(key, document, { input: { space: ESCO, version, sources, ...input } });

  it('its key renames, moves and closes a space', async () => {
    const renamed = await change(ideta, RENAME, 1, { name: { fr: 'ESCO Tournai' }, from: on });
    expect(renamed).toEqual({ data: { renameSpace: { name: 'ESCO Tournai', version: 2 } } });
    const moved = await change(ideta, MOVE, 2, { premises, from: on });
    expect(moved).toEqual({ data: { moveSpace: { premises: { street: premises.street }, version: 3 } } });
    const closed = await change(ideta, CLOSE, 3, { on });
    expect(closed).toEqual({ data: { closeSpace: { status: 'CLOSED', version: 4 } } });
  });

  it('the key of BEP cannot, nor can nobody', async () => {
    const input = { name: { fr: 'ESCO Namur' }, from: on };
    const [byBep, byNobody] = [
      await change(await operatorKey('bep'), RENAME, 4, input),
      await change(undefined, RENAME, 4, input),
    ];
    expect([byBep, byNobody].map(({ data, errors }) => [data.renameSpace, errors?.[0]?.extensions.code])).toEqual([
      [null, 'FORBIDDEN'],
      [null, 'UNAUTHENTICATED'],
    ]);
  });

  it('a second writer with an old version hears of the present one', async () => {
    const stale = await change(ideta, RENAME, 1, { name: { fr: 'ESCO Wapi' }, from: on });
    expect(stale.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', presentVersion: 4 });
  });

  it('yesterday is as it was', async () => {
    expect(before.errors).toBeUndefined();
    expect(before.data.space).toMatchObject({ name: 'ESCO', operator: { name: 'IDETA' } });
    expect(await ask(undefined, STATE, { id: ESCO, asOf: yesterday })).toEqual(before);
    const { data } = await ask(undefined, STATE, { id: ESCO });
    expect(data.space).toMatchObject({ name: 'ESCO Tournai', premises: { street: premises.street }, status: 'CLOSED' });
  });

  it('the audit tells who did what, to IDETA and the agency', async () => {
    const actor = `key ${ideta.slice(0, 12)}`;
    for (const key of [ideta, await graph.makeKey()]) {
      const { data } = await ask(key, AUDIT, { id: ESCO });
      const { changes } = data.spaceAudit as { changes: { actor: string; change: { kind: string } }[] };
      expect(changes.map(({ actor: by, change: { kind } }) => [by, kind])).toEqual([
        ['seed', 'SEEDED'],
        [actor, 'RENAMED'],
        [actor, 'MOVED'],
        [actor, 'CLOSED'],
      ]);
    }
    const { data } = await ask(await operatorKey('bep'), AUDIT, { id: ESCO });
    expect(data.spaceAudit).toMatchObject({ changes: [] });
  });

  it('a partner that replays the feed from the start ends with the state of the graph', async () => {
    const replay = async (): Promise<Map<string, Record<string, unknown>>> => {
      const state = new Map<string, Record<string, unknown>>();
      for (let after: string | undefined, isMore = true; isMore; ) {
        const { data } = await ask(undefined, FEED, { after });
        const part = data.spaceChanges as Changes & { endCursor: string; hasNextPage: boolean };
        for (const change of part.changes.filter(({ entityType }) => entityType === 'Space')) {
          state.set(change.entityId, change.after);
        }
        after = part.endCursor;
        isMore = part.hasNextPage;
      }
      return state;
    };
    // On a server, transactions of others may hold the feed up for a moment.
    await expect.poll(async () => (await replay()).get(ESCO)?.version, { timeout: 20_000 }).toBe(4);
    const state = await replay();
    const all = `query ($after: String) { spaces(first: 100, after: $after) { totalCount nodes { id slug version closedOn nameHistory { name } } } }`;
    const { data } = await ask(undefined, all, {});
    const { totalCount, nodes } = data.spaces as { totalCount: number; nodes: Record<string, unknown>[] };
    expect([nodes.length, state.size]).toEqual([totalCount, totalCount]);
    for (const { id, slug, version, closedOn, nameHistory } of nodes) {
      const kept = state.get(String(id)) as { names: { nameFr: string }[] } | undefined;
      const names = kept?.names.map(({ nameFr }) => ({ name: nameFr }));
      expect({ ...kept, names }).toMatchObject({ slug, version, closedOn, names: nameHistory });
    }
  });
});
