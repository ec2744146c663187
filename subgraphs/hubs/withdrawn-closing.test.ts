import { today } from '@cdw/kernel/days.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { faultsOf, mutate, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { expect, it } from 'vitest';
import { openSubgraph } from './subgraph.ts';
import { BEP, esco, graph, IDETA, NEW } from './writes-for-test.ts';

const hubs = testSubgraph(openSubgraph);
const TODAY = today();
const STATE = `id statusHistory { status period { from through } } serviceHistory { name period { from through } }
  spaceLinkHistory { period { from through } }`;

it('a closing of a hub that was announced is withdrawn, and what it would have ended goes on', async () => {
  const registered = await mutate(hubs, 'registerHub', NEW, { viewer: IDETA, graph }, 'id');
  const { id: hub } = resultOf<{ id: string }>(registered);
  let version = 0;
  const send = (mutation: string, input: object = {}, viewer = IDETA) => {
    version += 1;
    return mutate(hubs, mutation, { hub, version, ...input }, { viewer, graph }, STATE);
  };
  await send('offerHubService', { kind: 'ADVICE', name: { fr: 'Conseil' }, from: '2026-06' });
  await send('offerHubService', { kind: 'FABLAB', name: { fr: 'FabLab' }, from: '2026-06' });
  await send('linkHubToSpace', { space: esco, relation: 'PARTNER', from: '2026-06' });
  // What ends on the eve of the closing by itself is no part of it.
  const before = resultOf(await send('withdrawHubService', { service: 'Conseil', through: '2099-06-29' }));
  expect(resultOf(await send('closeHub', { on: '2099-06-30' }))).toMatchObject({
    statusHistory: [{ status: 'ACTIVE' }, { status: 'CLOSED' }],
    spaceLinkHistory: [{ period: { through: '2099-06-29' } }],
  });
  expect(refusalOf(await send('withdrawHubClosing', {}, BEP)).code).toBe('FORBIDDEN');
  version -= 1;
  expect(resultOf(await send('withdrawHubClosing'))).toEqual(before);
  expect(resultOf(await send('closeHub', { on: TODAY }))).toMatchObject({
    serviceHistory: expect.arrayContaining([expect.objectContaining({ name: 'FabLab' })]),
  });
  expect(faultsOf(await send('withdrawHubClosing'))).toEqual(['input.hub ALREADY_ENDED']);
});
