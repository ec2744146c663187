import { testSubgraph } from '@cdw/kernel/testing.ts';
import { feedForTest, replayed } from '@cdw/kernel/writing/feed-for-test.ts';
import { snapshotsOf } from '@cdw/kernel/writing/snapshots.ts';
import { faultsOf, mutate, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { LEDGER } from '../ledger.ts';
import { openSubgraph } from '../subgraph.ts';
import { AGENCY, IDETA } from '../viewers-for-test.ts';
import { COWALLONIA, ESCO, NEGUNDO, versionOf } from '../writes-for-test.ts';

const spaces = testSubgraph(openSubgraph);
const STATE = `dissolvedOn isActive coordinatorHistory { organisation { slug } period { from through } }
  later: isActive(asOf: "2099-01-01") spaces(first: 100) { nodes { slug membershipHistory { network { slug } period { from through } } } }`;

const version = async (): Promise<number> =>
  (await spaces.answer<{ network: { version: number } }>('{ network(slug: "cowallonia") { version } }')).network
    .version;

const ask = async (mutation: string, input: object = {}, viewer = AGENCY) => {
  const withdraws = mutation.startsWith('withdraw') ? { sources: undefined } : {};
  const given = { network: COWALLONIA, version: await version(), ...withdraws, ...input };
  return await mutate(spaces, mutation, given, { viewer }, STATE);
};
const send = async (mutation: string, input: object = {}): Promise<object> => resultOf(await ask(mutation, input));
const ofSpace = async (mutation: string, input: object, space = ESCO): Promise<object> => {
  const given = { space, version: await versionOf(spaces, space), ...input };
  return resultOf(await mutate(spaces, mutation, given, { viewer: IDETA }, 'id'));
};
const throughOf = async (space: string): Promise<unknown> => {
  const query = 'query ($id: ID!) { space(id: $id) { membershipHistory { network { slug } period { through } } } }';
  const { space: found } = await spaces.answer<{
    space: { membershipHistory: { network: { slug: string }; period: { through: string | null } }[] };
  }>(query, { id: space });
  return found.membershipHistory.find(({ network }) => network.slug === 'cowallonia')?.period.through;
};
const isMember = async (space: string, day: string): Promise<boolean> => {
  const query = 'query ($id: ID!, $day: Date!) { space(id: $id, asOf: $day) { memberships { network { slug } } } }';
  const { space: found } = await spaces.answer<{ space: { memberships: { network: { slug: string } }[] } }>(query, {
    id: space,
    day,
  });
  return found.memberships.some(({ network }) => network.slug === 'cowallonia');
};

it('a network that was dissolved by mistake is as if it had not been, once that is withdrawn', async () => {
  const before = await send('updateNetwork', { website: 'https://www.cowallonia.be' });
  const dissolved = await send('dissolveNetwork', { on: '2026-03' });
  expect(dissolved).toMatchObject({
    dissolvedOn: '2026-03',
    isActive: false,
    coordinatorHistory: [{ period: { through: '2014-12-31' } }, { period: { from: '2015-01-01', through: '2026-03' } }],
  });
  expect(await throughOf(ESCO)).toBe('2026-03');
  const corrected = await send('updateNetwork', { dissolvedOn: '2026-05-15' });
  expect(corrected).toMatchObject({
    dissolvedOn: '2026-05-15',
    coordinatorHistory: [{}, { period: { through: '2026-05-15' } }],
  });
  expect(await throughOf(ESCO)).toBe('2026-05-15');
  expect(await send('withdrawNetworkDissolution')).toEqual(before);
  expect(await throughOf(ESCO)).toBe(null);
});

it('each membership that ends or goes on with it is a change of its space, and the feed ends with what the tables hold', async () => {
  const feed = await feedForTest(spaces, 'spaceChanges').after();
  const kinds = feed.filter(({ entityId }) => entityId === ESCO).map(({ kind }) => kind);
  expect(kinds).toEqual(['SEEDED', 'LEFT_NETWORK', 'LEFT_NETWORK', 'MEMBERSHIP_RESUMED']);
  const { db } = spaces.subgraph().createContext() as Context;
  const held = (
    await Promise.all((['Space', 'Network', 'Organisation'] as const).map((type) => snapshotsOf(LEDGER, db, type)))
  ).flat();
  expect(replayed(feed)).toEqual(Object.fromEntries(held.map((after) => [after.id, after])));
});

it('what was to end later ends with it, and what ended by itself keeps its end', async () => {
  await ofSpace('joinNetwork', { network: COWALLONIA, from: '2020' }, NEGUNDO);
  await ofSpace('leaveNetwork', { network: COWALLONIA, through: '2097' }, NEGUNDO);
  await ofSpace('leaveNetwork', { network: COWALLONIA, through: '2024' });
  await send('dissolveNetwork', { on: '2096-06-30' });
  expect([await isMember(NEGUNDO, '2096-06-30'), await isMember(NEGUNDO, '2096-07-01')]).toEqual([true, false]);
  expect([await throughOf(NEGUNDO), await throughOf(ESCO)]).toEqual(['2096-06-30', '2024']);
  await send('withdrawNetworkDissolution');
  expect(await throughOf(NEGUNDO)).toBe('2097');
  expect([await isMember(NEGUNDO, '2096-07-01'), await isMember(NEGUNDO, '2098-01-01')]).toEqual([true, false]);
});

it('who joins a network whose end is announced leaves it with that end', async () => {
  await send('dissolveNetwork', { on: '2090' });
  await ofSpace('joinNetwork', { network: COWALLONIA, from: '2026-01-01' });
  expect([await isMember(ESCO, '2090-12-31'), await isMember(ESCO, '2091-01-01')]).toEqual([true, false]);
  await send('addNetworkCoordinator', { organisation: IDETA.organisationIds[0], from: '2026-01-01' });
  const { coordinatorHistory } = (await send('updateNetwork', { website: null })) as { coordinatorHistory: object[] };
  expect(coordinatorHistory.at(-1)).toEqual({
    organisation: { slug: 'ideta' },
    period: { from: '2026-01-01', through: '2090' },
  });
});

it('it is dissolved once, after it was founded, and by the agency', async () => {
  expect(faultsOf(await ask('dissolveNetwork', { on: '2095' }))).toEqual(['input.on ALREADY_ENDED']);
  await send('withdrawNetworkDissolution');
  expect(faultsOf(await ask('withdrawNetworkDissolution'))).toEqual(['input.network NO_CHANGE']);
  expect(faultsOf(await ask('dissolveNetwork', { on: '2011' }))).toEqual(['input.on INVALID']);
  expect(refusalOf(await ask('dissolveNetwork', { on: '2095' }, IDETA)).code).toBe('FORBIDDEN');
});
